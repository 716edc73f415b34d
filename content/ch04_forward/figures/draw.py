"""Draw the figures of the lesson: `python content/ch04_forward/figures/draw.py`.

Writes the SVG files beside this script, byte for byte the same each time. The times come from `measurements.json`,
which `measure.py` writes; everything else is computed here, with the reference solutions.
"""

import io
import json
import re
from itertools import pairwise
from pathlib import Path

import matplotlib as mpl
import numpy as np
from measure import (
    BATCH,
    DIGITS,
    EXTENT,
    INPUTS,
    LAYERS,
    NODES,
    RESULTS,
    X,
    count_parameters,
    dense_forward,
    grid,
    mlp_forward,
    random_network,
)

mpl.use("svg")
import matplotlib.pyplot as plt

FOLDER = Path(__file__).resolve().parent
# Colours that stay apart for colour-blind readers (Okabe and Ito).
BLUE, ORANGE, GREEN, INK, PALE = "#0072B2", "#D55E00", "#009E73", "#111827", "#E5E7EB"
STYLE = {
    "svg.fonttype": "none",  # text stays text: it can be read aloud, searched and shrunk
    "svg.hashsalt": "ch04_forward",  # without it every run would name the clip paths anew
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": "white",
}


def save(figure, name):
    text = io.StringIO()
    figure.savefig(text, format="svg", metadata={"Date": None}, bbox_inches="tight")
    plt.close(figure)
    # A hundredth of a point is finer than any screen shows, and makes the files smaller.
    short = re.sub(r"\d+\.\d{3,}", lambda number: f"{float(number[0]):.2f}", text.getvalue())
    (FOLDER / f"{name}.svg").write_text(short, encoding="utf-8")


def network():
    """The network 2-3-2 with the shapes of what flows and of what is learnt."""
    figure, axes = plt.subplots(figsize=(7.2, 3.3))
    axes.axis("off")
    axes.set(xlim=(-0.9, 8.9), ylim=(-2.75, 2.3))
    columns = {0.0: (2, "x", "input layer"), 4.0: (3, "h", "hidden layer"), 8.0: (2, "p", "output layer")}
    positions = {
        x: [(x, y) for y in np.linspace(count - 1, 1 - count, count) * 0.72] for x, (count, _, _) in columns.items()
    }
    for left, right in pairwise(positions.values()):
        for start in left:
            for end in right:
                axes.plot(*zip(start, end, strict=True), color="#9CA3AF", linewidth=1.0, zorder=1)
    for x, (_, letter, title) in columns.items():
        for i, (_, y) in enumerate(positions[x], start=1):
            axes.add_patch(plt.Circle((x, y), 0.38, facecolor="white", edgecolor=INK, linewidth=1.5, zorder=2))
            axes.text(x, y, f"${letter}_{i}$", ha="center", va="center", zorder=3)
        axes.text(x, 2.05, title, ha="center", fontsize=9.5)
    for x, shape in ((0.0, "(N, 2)"), (4.0, "(N, 3)"), (8.0, "(N, 2)")):
        axes.text(x, -2.2, shape, ha="center", color=BLUE)
    for x, k, shapes, function in ((2.0, 1, "(2, 3),  (3,)", "ReLU"), (6.0, 2, "(3, 2),  (2,)", "softmax")):
        axes.text(x, -2.2, f"$W_{k}$, $b_{k}$: {shapes}", ha="center", color=ORANGE)
        axes.text(x, -2.65, f"then {function}", ha="center", fontsize=9)
    axes.set_aspect("equal")
    save(figure, "network")


def matrix_form():
    """The first layer of the worked example, cell by cell; one row meets one column."""
    W, b = LAYERS[0]
    row, column = 0, 1
    figure, axes = plt.subplots(figsize=(7.4, 2.4))
    axes.axis("off")
    blocks = (
        (X, "x", "(N, D) = (2, 2)", {(row, j) for j in range(2)}),
        (W, "W", "(D, M) = (2, 3)", {(i, column) for i in range(2)}),
        (b[np.newaxis], "b", "(M,) = (3,)", {(0, column)}),
        (dense_forward(X, W, b), "x @ W + b", "(N, M) = (2, 3)", {(row, column)}),
    )
    left = 0.0
    for (values, name, shape, marked), sign in zip(blocks, ("@", "+", "=", ""), strict=True):
        height, width = values.shape
        for i, j in np.ndindex(height, width):
            face = "#FDE3CF" if (i, j) in marked else "white"
            corner = (left + j, height / 2 - i - 1)
            axes.add_patch(plt.Rectangle(corner, 1, 1, facecolor=face, edgecolor=INK, linewidth=1.1))
            axes.text(corner[0] + 0.5, corner[1] + 0.5, f"{values[i, j]:g}".replace("-", "−"), ha="center", va="center")
        axes.text(left + width / 2, 1.3, name, ha="center", fontfamily="monospace")
        axes.text(left + width / 2, -1.55, shape, ha="center", color=BLUE, fontsize=9)
        axes.text(left + width + 0.4, 0, sign, ha="center", va="center", fontsize=13)
        left += width + 0.8
    axes.set(xlim=(-0.1, left - 0.6), ylim=(-1.7, 1.7))
    axes.set_aspect("equal")
    save(figure, "matrix_form")


def parameters():
    """Weights and biases of each layer of the digits network."""
    total = count_parameters(DIGITS)
    figure, axes = plt.subplots(figsize=(7.0, 2.3), layout="constrained")
    names = [f"{d} to {m}" for d, m in pairwise(DIGITS)]
    for y, (d, m) in enumerate(pairwise(DIGITS)):
        axes.barh(y, d * m / 1e6, color=BLUE, height=0.6)
        axes.barh(y, m / 1e6, left=d * m / 1e6, color=ORANGE, height=0.6)
        share = count_parameters((d, m)) / total
        axes.text((d + 1) * m / 1e6 + 0.02, y, f"{d * m:,} + {m:,}  ({share:.1%})", va="center", fontsize=9)
    axes.set_yticks(range(len(names)), names)
    axes.invert_yaxis()
    axes.set(xlabel="parameters in millions (weights + biases)", xlim=(0, 2.05))
    save(figure, "parameters")


def depth():
    """Which class random networks choose, without an activation and with ReLU at growing depth."""
    panels = {"8 hidden layers,\nno activation": (8, "identity")}
    panels |= {f"{d} hidden layer{'s' if d > 1 else ''},\nReLU": (d, "relu") for d in (1, 2, 8)}
    points, seed = 90, 6
    line = np.linspace(-EXTENT, EXTENT, points)
    figure, axes = plt.subplots(1, len(panels), figsize=(8.4, 2.5), layout="constrained", sharey=True)
    for panel, (title, (layers, hidden)) in zip(axes, panels.items(), strict=True):
        scores, _ = mlp_forward(grid(points), random_network(layers, seed), hidden, "identity")
        difference = scores[:, 0] - scores[:, 1]
        # The median goes to the boundary, as a last bias could do it: each class gets half of the square.
        difference = ((difference - np.median(difference)) / difference.std()).reshape(points, points)
        panel.contourf(line, line, difference, levels=[-99, -1, -0.33, 0, 0.33, 1, 99], cmap="PuOr_r", vmin=-2, vmax=2)
        panel.contour(line, line, difference, levels=[0.0], colors=INK, linewidths=1.4)
        panel.set_title(title, fontsize=9.5)
        panel.set(xticks=(-3, 0, 3), yticks=(-3, 0, 3), xlabel="$x_1$")
        panel.set_aspect("equal")
    axes[0].set_ylabel("$x_2$")
    save(figure, "depth")


def times():
    """The same layer in three ways."""
    measured = json.loads(RESULTS.read_text(encoding="utf-8"))
    milliseconds = {name: seconds * 1e3 for name, seconds in measured["times_s"].items()}
    figure, axes = plt.subplots(figsize=(6.6, 2.1), layout="constrained")
    bars = axes.barh(list(milliseconds), list(milliseconds.values()), color=[ORANGE, GREEN, BLUE], height=0.6)
    axes.bar_label(bars, [f"{time:.2g} ms" for time in milliseconds.values()], padding=3, fontsize=9)
    axes.invert_yaxis()
    axes.set(xscale="log", xlabel="time in milliseconds (each grid line is ten times the one before)", xlim=(0.05, 500))
    axes.grid(axis="x", color=PALE)
    axes.set_axisbelow(True)
    axes.set_title(f"{INPUTS} inputs to {NODES} nodes, batch of {BATCH}", fontsize=9.5)
    save(figure, "times")


if __name__ == "__main__":
    with mpl.rc_context(STYLE):
        network()
        matrix_form()
        parameters()
        depth()
        times()
