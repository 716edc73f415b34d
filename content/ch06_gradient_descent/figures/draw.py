"""Draw the figures of this chapter.

    python content/ch06_gradient_descent/figures/draw.py

Paths and losses are made by the functions of ``measure.py``; the shares of minima come from ``measurements.json``,
which it writes. The same input gives the same SVG files, byte for byte.
"""

import io
import json
import re
from pathlib import Path

import matplotlib as mpl

mpl.use("svg")
import matplotlib.pyplot as plt
import numpy as np
from measure import LINE_BATCHES, RESULTS, line_data, line_training, parabola, saddle

HERE = Path(__file__).resolve().parent
# Colours that stay apart for colour-blind readers (Okabe and Ito); every line has its own dash as well.
BLUE, ORANGE, GREEN, GREY = "#0072B2", "#D55E00", "#009E73", "#777777"
STYLES = {
    "batch (100)": {"color": BLUE, "linestyle": "-"},
    "mini-batch (10)": {"color": GREEN, "linestyle": "-."},
    "stochastic (1)": {"color": ORANGE, "linestyle": "--"},
}
mpl.rcParams.update(
    {
        "svg.fonttype": "none",  # text stays text
        "svg.hashsalt": "ch06_gradient_descent",  # ids do not change from run to run
        "font.sans-serif": ["DejaVu Sans"],
        "font.size": 10,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.axisbelow": True,
        "grid.color": "#DDDDDD",
        "lines.linewidth": 1.8,
        "legend.frameon": False,
    }
)


def save(figure, name):
    text = io.StringIO()
    figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None})
    plt.close(figure)
    # A hundredth of a point is finer than any screen shows, and makes the files half as large.
    short = re.sub(r"\d+\.\d{4,}", lambda number: f"{float(number[0]):.2f}", text.getvalue())
    (HERE / name).write_text(short, encoding="utf-8")


def draw_learning_rates():
    panels = {
        0.03: ("too small", 12),
        0.3: ("about right", 6),
        0.9: ("large: back and forth", 10),
        1.1: ("too large", 3),
    }
    figure, axes = plt.subplots(1, 4, figsize=(10, 2.9), layout="constrained", sharey=True)
    w = np.linspace(-2.0, 2.0, 81)
    for ax, (lr, (verdict, steps)) in zip(axes, panels.items(), strict=True):
        path = np.array(parabola(lr, steps))
        ax.plot(w, w * w, color=GREY, linewidth=1.2)
        ax.plot(path, path**2, "o-", color=BLUE, markersize=4, linewidth=1.2)
        ax.plot(path[0], path[0] ** 2, "o", color=ORANGE, markersize=7)
        ax.set_title(f"rate {lr}: {verdict}\n{steps} steps", fontsize=9)
        ax.set_xlabel("w")
        ax.set_ylim(-0.15, 3.4)
    axes[0].set_ylabel("loss w * w")
    save(figure, "learning_rates.svg")


def draw_paths():
    X, y = line_data()
    w, b = np.meshgrid(np.linspace(-0.3, 2.7, 61), np.linspace(-0.3, 1.9, 45))
    loss = np.mean((w[..., np.newaxis] * X[:, 0] + b[..., np.newaxis] - y) ** 2, axis=-1)
    best = np.linalg.lstsq(np.c_[X, np.ones(len(X))], y, rcond=None)[0]
    epochs = {"batch (100)": 30, "mini-batch (10)": 3, "stochastic (1)": 1}
    figure, axes = plt.subplots(1, 3, figsize=(10, 3.3), layout="constrained", sharey=True)
    for ax, (name, batch_size) in zip(axes, LINE_BATCHES.items(), strict=True):
        path, _ = line_training(batch_size, epochs[name])
        ax.contour(w, b, loss, levels=loss.min() + np.geomspace(0.02, 6.0, 9), colors="#BBBBBB", linewidths=0.8)
        ax.plot(*path.T, color=STYLES[name]["color"], marker="o", markersize=2.5, linewidth=1.0)
        ax.plot(*best, "*", color="black", markersize=11)
        updates = len(path) - 1
        unit = "epoch" if epochs[name] == 1 else "epochs"
        ax.set_title(f"{name}: {epochs[name]} {unit}, {updates} updates", fontsize=10)
        ax.set_xlabel("weight w")
    axes[0].set_ylabel("bias b")
    axes[0].annotate("least loss", best, textcoords="offset points", xytext=(-8, 12), fontsize=9, ha="right")
    axes[0].annotate("start", (0, 0), textcoords="offset points", xytext=(6, -10), fontsize=9)
    save(figure, "paths.svg")


def draw_loss_by_epoch():
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 3.5), layout="constrained", sharey=True)
    for name, batch_size in LINE_BATCHES.items():
        path, losses = line_training(batch_size, 30)
        left.plot(range(31), losses, label=name, **STYLES[name])
        updates = np.linspace(0, len(path) - 1, 31)  # the loss was noted once an epoch
        right.plot(np.where(updates > 0, updates, np.nan), losses, **STYLES[name])
    left.set_xlabel("epoch")
    left.set_ylabel("loss of all 100 rows")
    left.set_yscale("log")
    left.set_yticks([0.7, 1, 2, 5], ["0.7", "1", "2", "5"])
    left.yaxis.set_minor_locator(mpl.ticker.NullLocator())
    left.legend(title="batch size", fontsize=9)
    right.set_xlabel("updates")
    right.set_xscale("log")
    right.set_xticks([1, 10, 100, 1000], ["1", "10", "100", "1000"])
    for ax in (left, right):
        ax.grid(True)
    save(figure, "loss_by_epoch.svg")


def draw_saddle():
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 3.5), layout="constrained")
    x, y = np.meshgrid(np.linspace(-0.4, 1.2, 65), np.linspace(-1.2, 1.2, 97))
    height = x * x - y * y
    contours = left.contour(x, y, height, levels=np.arange(-1.25, 1.3, 0.25), cmap="coolwarm", linewidths=0.9)
    left.clabel(contours, levels=[-1.0, -0.5, 0.5, 1.0], fontsize=7, fmt="%g")
    path = np.array(saddle(1e-3))
    left.plot(*path.T, "o-", color="black", markersize=3, linewidth=1.0)
    left.set_xlabel("x: curves up")
    left.set_ylabel("y: curves down")
    left.set_title(f"x*x - y*y from (1, 0.001): {len(path) - 1} steps", fontsize=9)
    minima = json.loads(RESULTS.read_text(encoding="utf-8"))["minima"]
    shares = {int(n): count / 1000 for n, count in minima.items() if count}
    bars = right.bar(list(shares), list(shares.values()), color=BLUE)
    right.bar_label(bars, fmt=lambda share: f"{share:.3g} %", fontsize=8, padding=2)
    right.set_yscale("log")
    right.set_ylim(5e-4, 200)
    right.set_yticks([0.001, 0.01, 0.1, 1, 10, 100], ["0.001", "0.01", "0.1", "1", "10", "100"])
    right.set_xlabel("number of parameters")
    right.set_ylabel("minima, %")
    right.set_title("of 100,000 random points without a slope", fontsize=9)
    save(figure, "saddle.svg")


def main():
    draw_learning_rates()
    draw_paths()
    draw_loss_by_epoch()
    draw_saddle()


if __name__ == "__main__":
    main()
