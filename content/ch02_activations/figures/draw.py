"""Draw the figures of this chapter.

    python content/ch02_activations/figures/draw.py

The curves are those of the reference solutions; the training curves come from ``measurements.json``, which
``measure.py`` writes. The same input gives the same SVG files, byte for byte.
"""

import io
import json
import re
from pathlib import Path

import matplotlib as mpl

mpl.use("svg")
import matplotlib.pyplot as plt
import numpy as np
from reference import load

HERE = Path(__file__).resolve().parent
# Colours that stay apart for colour-blind readers (Okabe and Ito); every line has its own dash as well.
STYLES = {
    "sigmoid": {"color": "#0072B2", "linestyle": "-"},
    "tanh": {"color": "#D55E00", "linestyle": "--"},
    "ReLU": {"color": "#009E73", "linestyle": "-."},
    "leaky ReLU": {"color": "#CC79A7", "linestyle": (0, (1, 1))},
}
LEAK = 0.1  # ten times the usual alpha, so that the slope can be seen
mpl.rcParams.update(
    {
        "svg.fonttype": "none",  # text stays text
        "svg.hashsalt": "ch02_activations",  # ids do not change from run to run
        "font.sans-serif": ["DejaVu Sans"],
        "font.size": 10,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.grid": True,
        "axes.axisbelow": True,
        "grid.color": "#DDDDDD",
        "lines.linewidth": 2.0,
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


def draw_activations():
    simple, leaky, softmax = load("step_sign_identity"), load("leaky_relu"), load("softmax")
    x = np.linspace(-4.0, 4.0, 97)
    scores = np.stack([x, np.ones_like(x), np.zeros_like(x)], axis=1)
    curves = {
        "step": simple.step(x),
        "sign": simple.sign(x),
        "identity": simple.identity(x),
        "sigmoid": load("sigmoid").sigmoid(x),
        "tanh": load("tanh").tanh(x),
        "ReLU": load("relu").relu(x),
        f"leaky ReLU (alpha = {LEAK})": leaky.leaky_relu(x, LEAK),
        "softmax of (x, 1, 0): first share": softmax.softmax(scores)[:, 0],
    }
    figure, axes = plt.subplots(2, 4, figsize=(10, 4.6), layout="constrained", sharex=True)
    for ax, (title, y) in zip(axes.flat, curves.items(), strict=True):
        if title in ("step", "sign"):
            y = np.where(x == 0, np.nan, y)  # the jump is a gap, not a steep line
            ax.plot([0], [0], "o", color="#0072B2", markersize=4)
        ax.plot(x, y, color="#0072B2")
        ax.set_title(title, fontsize=9)
        ax.set_xticks([-4, 0, 4])
        is_bounded = np.nanmax(np.abs(y)) <= 1.0
        ax.set_ylim((-1.2, 1.2) if is_bounded else (-4.2, 4.2))
        ax.set_yticks([-1, 0, 1] if is_bounded else [-4, 0, 4])
    save(figure, "activations.svg")


def draw_derivatives():
    x = np.linspace(-5.0, 5.0, 201)
    side = np.where(x == 0, np.nan, x)  # at 0 the slope jumps
    curves = {
        "sigmoid": load("sigmoid").sigmoid_gradient(x),
        "tanh": load("tanh").tanh_gradient(x),
        "ReLU": np.where(np.isnan(side), np.nan, load("relu").relu_gradient(x)),
        "leaky ReLU": np.where(np.isnan(side), np.nan, load("leaky_relu").leaky_relu_gradient(x, LEAK)),
    }
    figure, ax = plt.subplots(figsize=(7, 3.8), layout="constrained")
    for name, y in curves.items():
        ax.plot(x, y, label=f"{name} (alpha = {LEAK})" if name == "leaky ReLU" else name, **STYLES[name])
    ax.axhline(0.25, color="#888888", linewidth=1)
    ax.text(-4.9, 0.27, "0.25: the most a sigmoid has", color="#555555", fontsize=9)
    ax.set_xlabel("input x")
    ax.set_ylabel("derivative")
    ax.set_ylim(-0.05, 1.1)
    ax.legend(loc="upper left", fontsize=9)
    save(figure, "derivatives.svg")


def draw_saturation():
    sigmoid, tanh = load("sigmoid"), load("tanh")
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 3.8), layout="constrained")
    x = np.linspace(-8.0, 8.0, 201)
    flat = x[sigmoid.sigmoid_gradient(x) < 0.02]
    edge = flat[flat > 0].min()
    for begin, end in ((-8.0, -edge), (edge, 8.0)):
        left.axvspan(begin, end, color="#EEEEEE")
    left.plot(x, sigmoid.sigmoid(x), label="sigmoid", **STYLES["sigmoid"])
    left.plot(x, tanh.tanh(x), label="tanh", **STYLES["tanh"])
    left.text(edge + 0.2, -0.6, "saturated:\nslope of the\nsigmoid < 0.02", color="#555555", fontsize=9)
    left.set_xlabel("input x")
    left.set_ylabel("output")
    left.legend(loc="upper left", fontsize=9)

    depth = np.arange(1, 21)
    slopes = {
        "ReLU, active (slope 1)": ("ReLU", 1.0),
        "tanh at x = 1": ("tanh", float(tanh.tanh_gradient(1.0))),
        "sigmoid at x = 0, its best": ("sigmoid", 0.25),
        "sigmoid at x = 4": ("sigmoid", float(sigmoid.sigmoid_gradient(4.0))),
    }
    for label, (style, slope) in slopes.items():
        marker = "s" if label == "sigmoid at x = 4" else "o"
        right.plot(depth, np.log10(slope) * depth, label=label, marker=marker, markersize=4, **STYLES[style])
    ticks = [0, -5, -10, -15, -20, -25, -30, -35]
    right.set_yticks(ticks, ["1"] + [f"1e{tick}" for tick in ticks[1:]])
    right.set_xticks([1, 5, 10, 15, 20])
    right.set_xlabel("number of layers")
    right.set_ylabel("product of the slopes")
    right.legend(loc="lower left", fontsize=9)
    save(figure, "saturation.svg")


def draw_softmax():
    scores = np.array([1.0, 2.0, 3.0])
    shifted = scores - scores.max()
    panels = {
        "scores minus their maximum": shifted,
        "exp: all positive": np.exp(shifted),
        "divided by the sum: shares": load("softmax").softmax(scores),
    }
    figure, axes = plt.subplots(1, 3, figsize=(9, 3.0), layout="constrained")
    for ax, (title, heights) in zip(axes, panels.items(), strict=True):
        bars = ax.bar(["1", "2", "3"], heights, color=["#56B4E9", "#0072B2", "#004166"])
        ax.bar_label(bars, fmt="%.3f", padding=2, fontsize=9)
        ax.axhline(0.0, color="black", linewidth=0.8)
        ax.set_title(title, fontsize=10)
        ax.set_ylim((-2.4, 0.3) if heights.min() < 0 else (0.0, 1.15))
        ax.grid(axis="x", visible=False)
        ax.set_xlabel("score")
    save(figure, "softmax.svg")


def draw_training():
    results = json.loads((HERE / "measurements.json").read_text(encoding="utf-8"))
    figure, axes = plt.subplots(1, 2, figsize=(10, 3.8), layout="constrained", sharey=True)
    titles = {"easy": "easy spirals (4 radians)", "hard": "hard spirals (8 radians)"}
    for ax, (problem, by_activation) in zip(axes, results.items(), strict=True):
        for activation, result in by_activation.items():
            name = "ReLU" if activation == "relu" else activation
            low, median, high = np.array(result["quartiles"])[:, :100]
            epochs = np.arange(1, len(median) + 1)
            ax.fill_between(epochs, low, high, color=STYLES[name]["color"], alpha=0.15, linewidth=0)
            ax.plot(epochs, median, label=name, **STYLES[name])
        ax.axhline(0.25, color="#888888", linewidth=1)
        ax.set_title(titles[problem], fontsize=10)
        ax.set_xlabel("epoch")
        ax.set_ylim(0.0, 0.75)
    axes[0].set_ylabel("training error")
    axes[1].text(0, 0.2, "target: 0.25", color="#555555", fontsize=9)
    axes[0].legend(fontsize=9)
    save(figure, "training.svg")


def main():
    draw_activations()
    draw_derivatives()
    draw_saturation()
    draw_softmax()
    draw_training()


if __name__ == "__main__":
    main()
