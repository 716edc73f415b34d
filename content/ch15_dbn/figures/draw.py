"""Draw the figures of the lesson: `python content/ch15_dbn/figures/draw.py`.

Writes the SVG files beside this script, byte for byte the same each time. The accuracies come from
``measurements.json``, which ``measure.py`` writes; the reconstructions are computed here, in some five seconds.
"""

import json
from pathlib import Path

import matplotlib as mpl
import numpy as np
from measure import RESULTS, SIZES, dbn_reconstruct, dbn_transform, pretrained, split

mpl.use("svg")
import matplotlib.pyplot as plt

FOLDER = Path(__file__).resolve().parent
BLUE, ORANGE, GREEN, GREY, DARK = "#1d4ed8", "#c2410c", "#047857", "#9ca3af", "#111827"
STYLE = {
    "svg.fonttype": "none",  # text stays text: it can be read aloud, searched and shrunk
    "svg.hashsalt": "ch15_dbn",  # without it every run would name the clip paths anew
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": "white",
}
STARTS = {
    "DBN": ("from the DBN", BLUE, "-", "o"),
    "Glorot": ("Glorot", ORANGE, "--", "s"),
    "N(0, 0.01)": ("normal, deviation 0.01", GREY, ":", "^"),
    "ReLU, Adam": ("ReLU, He, Adam", GREEN, "-.", "D"),
}


def save(figure, name):
    figure.savefig(FOLDER / f"{name}.svg", metadata={"Date": None}, bbox_inches="tight")
    plt.close(figure)


def box(axes, x, y, text, color=GREY, fill="white"):
    style = {"boxstyle": "round,pad=0.35", "edgecolor": color, "facecolor": fill, "linewidth": 1.4}
    axes.text(x, y, text, ha="center", va="center", fontsize=9, bbox=style, zorder=3)


def link(axes, x, y, color, style="-|>", text=""):
    arrow = {"arrowstyle": style, "color": color, "linewidth": 1.8, "shrinkA": 12, "shrinkB": 12}
    axes.annotate("", (x, y + 1), (x, y), arrowprops=arrow)
    axes.text(x + 0.12, y + 0.5, text, va="center", fontsize=8.5, color=color)


def stack():
    """Three steps of pre-training, and the network for fine-tuning: what is trained is orange, what is frozen grey."""
    figure, axes = plt.subplots(figsize=(8.2, 3.6), layout="constrained")
    for step in range(3):
        x = 2.1 * step
        axes.text(x, -0.65, f"step {step + 1}: RBM {step + 1}", ha="center", fontsize=9.5)
        box(axes, x, 0, "data X")
        for layer in range(step + 1):
            is_trained = layer == step
            color = ORANGE if is_trained else GREY
            link(axes, x, layer, color, "<|-|>" if is_trained else "-|>", f"W{layer + 1}")
            box(axes, x, layer + 1, f"hidden {layer + 1}", color)
    x = 6.5
    axes.text(x, -0.65, "fine-tuning: all layers", ha="center", fontsize=9.5)
    box(axes, x, 0, "data X")
    for layer in range(3):
        link(axes, x, layer, BLUE, text=f"W{layer + 1}, c{layer + 1}")
        box(axes, x, layer + 1, f"hidden {layer + 1}", BLUE)
    link(axes, x, 3, BLUE, text="new")
    box(axes, x, 4, "softmax", BLUE)
    axes.plot((5.3, 5.3), (-0.8, 4.4), color="#e5e7eb")
    axes.set(xlim=(-0.8, 7.5), ylim=(-0.9, 4.4))
    axes.axis("off")
    save(figure, "stack")


def reconstructions():
    dbn, _ = pretrained(0)
    _, (T, labels) = split(0)
    T = T[[int(np.flatnonzero(labels == digit)[0]) for digit in range(10)]]
    rows = {"test digit": T}
    for depth in range(1, len(SIZES) + 1):
        rows[f"from depth {depth}"] = dbn_reconstruct(dbn_transform(T, dbn, depth), dbn[:depth])
    figure, panels = plt.subplots(len(rows), 10, figsize=(7.4, 3.0))
    for line, (name, images) in zip(panels, rows.items(), strict=True):
        for axes, image in zip(line, images, strict=True):
            axes.imshow(image.reshape(8, 8), cmap="gray_r", vmin=0, vmax=1)
            axes.set(xticks=(), yticks=())
            axes.spines[:].set(visible=True, color="#e5e7eb")
        line[0].set_ylabel(name, rotation=0, ha="right", va="center", fontsize=9)
    figure.subplots_adjust(wspace=0.08, hspace=0.08)
    save(figure, "reconstructions")


def curves():
    measured = json.loads(RESULTS.read_text(encoding="utf-8"))["curves"]
    figure, axes = plt.subplots(figsize=(6.4, 3.0), layout="constrained")
    for name, scores in measured.items():
        label, color, style, _ = STARTS[name]
        axes.plot(100 * np.array(scores), style, color=color, linewidth=1.9, label=label)
    axes.set(xlabel="epoch of fine-tuning", ylabel="test accuracy (%)", xlim=(0, 100), ylim=(0, 100))
    axes.grid(axis="y", color="#e5e7eb")
    axes.legend(frameon=False, fontsize=9, loc="center right")
    save(figure, "curves")


def labels():
    measured = json.loads(RESULTS.read_text(encoding="utf-8"))
    figure, panels = plt.subplots(1, 2, figsize=(7.6, 3.1), layout="constrained", sharey=True)
    for axes, key, title in zip(panels, ("one layer", "starts"), ("1 hidden layer", "3 hidden layers"), strict=True):
        for name, by_labels in measured[key].items():
            label, color, style, marker = STARTS[name]
            x, runs = [int(n) for n in by_labels], 100 * np.array(list(by_labels.values()))
            middle = np.median(runs, axis=1)
            spread = (middle - runs.min(axis=1), runs.max(axis=1) - middle)
            axes.errorbar(x, middle, spread, fmt=style + marker, color=color, markersize=4.5, capsize=2.5, label=label)
        axes.set(xscale="log", xlabel="labels", ylim=(0, 100))
        axes.set_xticks((50, 100, 200, 1297) if key == "starts" else (50, 100, 200), minor=False)
        axes.set_xticks((), minor=True)
        axes.xaxis.set_major_formatter(mpl.ticker.ScalarFormatter())
        axes.set_title(title, fontsize=10)
        axes.grid(axis="y", color="#e5e7eb")
    panels[0].set_ylabel("test accuracy (%)")
    panels[1].legend(frameon=False, fontsize=8.5, loc="lower right", bbox_to_anchor=(1.0, 0.42))
    save(figure, "labels")


if __name__ == "__main__":
    with mpl.rc_context(STYLE):
        stack()
        reconstructions()
        curves()
        labels()
