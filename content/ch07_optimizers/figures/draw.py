"""Draw the figures of this chapter.

    python content/ch07_optimizers/figures/draw.py

The paths and step sizes are those of the reference solutions; the last figure shows ``measurements.json``, which
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
from measure import OPTIMIZERS, RESULTS, SCALES, adam_step_sizes
from reference import Adagrad, Adam, RMSprop

HERE = Path(__file__).resolve().parent
# Colours that stay apart for colour-blind readers (Okabe and Ito); every line has its own dash as well.
BLUE, ORANGE, GREEN, PURPLE = "#0072B2", "#D55E00", "#009E73", "#CC79A7"
DASHES = ["-", "--", "-.", (0, (1, 1))]
mpl.rcParams.update(
    {
        "svg.fonttype": "none",  # text stays text
        "svg.hashsalt": "ch07_optimizers",  # ids do not change from run to run
        "font.sans-serif": ["DejaVu Sans"],
        "font.size": 10,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.axisbelow": True,
        "grid.color": "#DDDDDD",
        "lines.linewidth": 2.0,
        "legend.frameon": False,
    }
)

# A gentler ravine than the one that is measured, else the eye would see a single line: steep by a factor of 20.
RAVINE = np.array([1.0, 20.0])
START = np.array([-9.0, 1.5])
PATHS = {
    "gradient descent": 0.09,
    "Momentum": 0.03,
    "Nesterov": 0.03,
    "Adagrad": 1.5,
    "RMSProp": 0.1,
    "Adam": 0.6,
}


def save(figure, name):
    text = io.StringIO()
    figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None})
    plt.close(figure)
    # A hundredth of a point is finer than any screen shows, and makes the files smaller.
    short = re.sub(r"\d+\.\d{4,}", lambda number: f"{float(number[0]):.2f}", text.getvalue())
    (HERE / name).write_text(short, encoding="utf-8")


def path(optimizer, steps):
    """Return the points of the way down the ravine, the start among them."""
    points = [START]
    for _ in range(steps):
        points.append(optimizer.step({"x": points[-1]}, {"x": RAVINE * points[-1]})["x"])
    return np.array(points)


def draw_paths():
    x, y = np.meshgrid(np.linspace(-10.5, 4.5, 121), np.linspace(-2.6, 2.6, 81))
    loss = (RAVINE[0] * x**2 + RAVINE[1] * y**2) / 2
    figure, axes = plt.subplots(2, 3, figsize=(10, 5), layout="constrained", sharex=True, sharey=True)
    for ax, (name, rate) in zip(axes.flat, PATHS.items(), strict=True):
        ax.contour(x, y, loss, levels=[0.5, 2, 5, 10, 20, 35, 55], colors="#BBBBBB", linewidths=0.8)
        points = path(OPTIMIZERS[name](rate), 30)
        ax.plot(*points.T, "-o", color=BLUE, linewidth=1.3, markersize=3)
        ax.plot(*START, "s", color=ORANGE, markersize=7)
        ax.plot(0, 0, "*", color="black", markersize=10)
        end = (RAVINE * points[-1] ** 2).sum() / 2
        ax.set_title(f"{name}, lr {rate:g}: loss {end:.2g}", fontsize=10)  # it starts at 63
        ax.set(xlim=(-10.5, 4.5), ylim=(-2.6, 2.6))
    for ax in axes[1]:
        ax.set_xlabel("x, curvature 1")
    for ax in axes[:, 0]:
        ax.set_ylabel("y, curvature 20")
    save(figure, "ravine_paths.svg")


def draw_family():
    boxes = {
        "gradient descent": (1.2, 1.8, "the gradient itself"),
        "Momentum (1964)": (3.9, 3.0, "adds past gradients up"),
        "Nesterov (1983)": (6.8, 3.0, "and looks ahead"),
        "Adagrad (2011)": (3.9, 0.7, "divides by the root\nof all squares"),
        "RMSProp (2012)": (6.8, 1.2, "of an average\nof squares"),
        "AdaDelta (2012)": (6.8, -0.25, "and multiplies by\nan average of steps"),
        "Adam (2015)": (9.6, 1.85, "both, corrected\nfor the start at 0"),
    }
    arrows = [
        ("gradient descent", "Momentum (1964)"),
        ("gradient descent", "Adagrad (2011)"),
        ("Momentum (1964)", "Nesterov (1983)"),
        ("Adagrad (2011)", "RMSProp (2012)"),
        ("Adagrad (2011)", "AdaDelta (2012)"),
        ("Momentum (1964)", "Adam (2015)"),
        ("RMSProp (2012)", "Adam (2015)"),
    ]
    figure, ax = plt.subplots(figsize=(10, 4.2), layout="constrained")
    ax.set(xlim=(0.0, 10.8), ylim=(-1.0, 3.8))
    ax.axis("off")
    for start, end in arrows:
        (x0, y0, _), (x1, y1, _) = boxes[start], boxes[end]
        bend = 0.38 if end == "Adam (2015)" and start.startswith("Momentum") else 0.0
        ax.annotate(
            "",
            (x1 - 1.05, y1),
            (x0 + 1.05, y0 - bend),
            arrowprops={"arrowstyle": "-|>", "color": "#555555", "linewidth": 1.4},
        )
    for name, (x, y, note) in boxes.items():
        ax.add_patch(
            mpl.patches.FancyBboxPatch(
                (x - 0.95, y - 0.42),
                1.9,
                0.84,
                boxstyle="round,pad=0.08",
                facecolor="#E8F1F8" if y > 2.5 else "#FBEDE3" if x > 3 and y < 1.6 else "white",
                edgecolor="#333333",
            )
        )
        ax.text(x, y + 0.22, name, ha="center", va="center", fontsize=10, weight="bold")
        ax.text(x, y - 0.2, note, ha="center", va="center", fontsize=8.5)
    ax.text(5.35, 3.64, "which way: remember past gradients", ha="center", color=BLUE)
    ax.text(5.35, -0.95, "how far: a step size for every element", ha="center", color=ORANGE)
    save(figure, "family.svg")


def draw_step_sizes():
    gradients = np.repeat([1.0, 0.1], 300)
    figure, ax = plt.subplots(figsize=(8, 3.8), layout="constrained")
    names = {
        "Adagrad: sum of all squares": Adagrad(lr=1.0),
        "RMSProp: average, alpha = 0.99": RMSprop(lr=1.0),
        "the same, corrected as in Adam": Adam(lr=1.0, betas=(0.0, 0.99)),
    }
    steps = np.arange(1, len(gradients) + 1)
    for (label, optimizer), color, dash in zip(names.items(), (BLUE, ORANGE, GREEN), DASHES, strict=False):
        # From 0, the step is minus the step size times the gradient.
        sizes = [-optimizer.step({"x": np.zeros(())}, {"x": np.array(g)})["x"] / g for g in gradients]
        ax.plot(steps, sizes, label=label, color=color, linestyle=dash)
    ax.axvline(300.5, color="#888888", linewidth=1)
    ax.text(150, 14.5, "gradient 1", ha="center", color="#555555")
    ax.text(450, 14.5, "gradient 0.1", ha="center", color="#555555")
    ax.set_yscale("log")
    ax.set(xlabel="step", ylabel="step size per gradient, lr = 1", ylim=(0.04, 22), xlim=(-5, 605))
    ax.set_yticks([0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10], ["0.05", "0.1", "0.2", "0.5", "1", "2", "5", "10"])
    ax.minorticks_off()
    ax.grid(axis="y")
    ax.legend(fontsize=9, loc="center left", bbox_to_anchor=(0.54, 0.32))
    save(figure, "step_sizes.svg")


def draw_bias_correction():
    t = np.arange(1, 101)
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 3.8), layout="constrained")
    left.plot(t, 1 - 0.9**t, label="m, beta1 = 0.9", color=BLUE)
    left.plot(t, 1 - 0.999**t, label="v, beta2 = 0.999", color=ORANGE, linestyle="--")
    left.plot(t, np.ones(100), label="both, corrected", color=GREEN, linestyle="-.")
    left.set(xlabel="step", ylabel="average", ylim=(-0.03, 1.12), title="averages of the gradient 1")
    left.legend(fontsize=9, loc="center right")

    t = np.arange(1, 5001)
    uncorrected, half = adam_step_sizes(5000)
    right.plot(t, half, label="m alone corrected", color=PURPLE, linestyle=DASHES[3])
    right.plot(t, uncorrected, label="uncorrected", color=ORANGE, linestyle="--")
    right.plot(t, np.ones(5000), label="corrected", color=GREEN, linestyle="-.")
    peak = int(np.argmax(uncorrected))
    right.plot(peak + 1, uncorrected[peak], "o", color=ORANGE)
    note = f"{uncorrected[peak]:.2f} in step {peak + 1}"
    right.annotate(note, (peak + 1, uncorrected[peak]), textcoords="offset points", xytext=(-34, -18), fontsize=9)
    right.set_xscale("log")
    right.set_yscale("log")
    right.set_xticks([1, 10, 100, 1000], ["1", "10", "100", "1000"])
    right.set_yticks([1, 2, 5, 10, 20, 30], ["1", "2", "5", "10", "20", "30"])
    right.minorticks_off()
    right.set(xlabel="step", ylabel="length of the step / lr", ylim=(0.7, 45), title="what that does to the step")
    right.legend(fontsize=9)
    for ax in (left, right):
        ax.title.set_fontsize(10)
        ax.grid(color="#DDDDDD")
    save(figure, "bias_correction.svg")


def draw_network():
    found = json.loads(RESULTS.read_text(encoding="utf-8"))["network"]
    names = list(OPTIMIZERS)[::-1]
    figure, ax = plt.subplots(figsize=(8, 3.8), layout="constrained")
    for (task, _), color, marker, shift in zip(SCALES.items(), (BLUE, ORANGE), "os", (0.16, -0.16), strict=True):
        for i, name in enumerate(names):
            result = found[f"{name}, {task}"]
            ax.plot(result["seeds"], [i + shift] * len(result["seeds"]), marker, color=color, alpha=0.35, markersize=5)
            label = task if i == 0 else None
            ax.plot(result["steps"], i + shift, marker, color=color, markersize=9, label=label)
    ax.set_yticks(range(len(names)), names)
    ax.set(xlabel="steps to a loss of 0.1 (large: median; small: the five seeds)", xlim=(0, 1000))
    ax.grid(axis="x")
    ax.legend(fontsize=9, loc="lower right")
    save(figure, "network_steps.svg")


def main():
    draw_paths()
    draw_family()
    draw_step_sizes()
    draw_bias_correction()
    draw_network()


if __name__ == "__main__":
    main()
