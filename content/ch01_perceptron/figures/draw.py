"""Draw the figures of the lesson: `python content/ch01_perceptron/figures/draw.py`.

Writes the SVG files beside this script, byte for byte the same each time.
"""

from pathlib import Path

import matplotlib as mpl
import numpy as np
from measure import CORNERS, LABELS, perceptron_fit

mpl.use("svg")
import matplotlib.pyplot as plt

FOLDER = Path(__file__).resolve().parent
ON, OFF, LINE, SHADE = "#c2410c", "#1d4ed8", "#111827", "#fed7aa"
STYLE = {
    "svg.fonttype": "none",  # text stays text: it can be read aloud, searched and shrunk
    "svg.hashsalt": "ch01_perceptron",  # without it every run would name the clip paths anew
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": "white",
}


def save(figure, name):
    figure.savefig(FOLDER / f"{name}.svg", metadata={"Date": None}, bbox_inches="tight")
    plt.close(figure)


def plot_points(axes, points, labels, notes=()):
    """Plot outputs 1 as filled circles and 0 as open squares: shape tells them apart without colour."""
    for point, label in zip(points, labels, strict=True):
        marker, face, edge = ("o", ON, ON) if label else ("s", "white", OFF)
        axes.plot(*point, marker, markersize=11, markerfacecolor=face, markeredgecolor=edge, markeredgewidth=2)
    for point, text in notes:
        above = 12 if sum(point) == 2 else -19  # the corner (1, 1) has a line below it
        axes.annotate(text, point, textcoords="offset points", xytext=(0, above), ha="center", fontsize=8.5)


def plot_line(axes, w, b, **style):
    """Plot the line w[0] * x + w[1] * y + b = 0."""
    x = np.array([-0.6, 1.6])
    axes.plot(x, -(w[0] * x + b) / w[1], color=LINE, linewidth=1.8, **style)


def shade(axes, w, b):
    """Shade the side of the line on which the neuron fires."""
    x = np.array([-0.6, 1.6])
    axes.fill_between(x, -(w[0] * x + b) / w[1], np.sign(w[1]) * 3, color=SHADE, alpha=0.55, linewidth=0)


def name_line(axes, text, x, y):
    """Write on a falling diagonal, just above it."""
    axes.text(x, y, text, rotation=-45, ha="center", va="center", fontsize=9)


def frame(axes, title, x, y):
    axes.set(xlim=(-0.45, 1.45), ylim=(-0.45, 1.45), xticks=(0, 1), yticks=(0, 1), xlabel=x, ylabel=y)
    axes.set_title(title, fontsize=10.5)
    axes.set_aspect("equal")


def neuron():
    figure, axes = plt.subplots(figsize=(6.4, 2.5))
    axes.set(xlim=(-0.4, 8.6), ylim=(-1.75, 1.55))
    axes.axis("off")
    circle = {"boxstyle": "circle,pad=0.35", "facecolor": "white", "edgecolor": LINE, "linewidth": 1.6}
    arrow = {"arrowstyle": "-|>", "color": LINE, "linewidth": 1.4, "shrinkA": 14, "shrinkB": 20}
    for i, y in enumerate((1.2, 0.0, -1.2), start=1):
        axes.annotate("", (3.2, 0.0), (0.0, y), arrowprops=arrow)
        axes.text(0.0, y, f"$x_{i}$", ha="center", va="center", bbox=circle)
        axes.text(1.4, y * 0.56 + 0.16, f"$w_{i}$", ha="center", va="bottom", color=OFF)
    axes.annotate("", (3.2, 0.0), (3.2, -1.5), arrowprops=arrow)
    axes.text(3.2, -1.5, "bias $b$", ha="center", va="center", color=OFF)
    axes.text(3.2, 0.0, r"$\Sigma$", ha="center", va="center", fontsize=15, bbox=circle)
    axes.text(3.2, 1.1, "weighted sum", ha="center", fontsize=9)
    axes.annotate("", (5.9, 0.0), (3.3, 0.0), arrowprops=arrow)
    axes.text(4.5, 0.16, "$s$", ha="center")
    axes.plot([5.5, 6.05, 6.05, 6.6], [-0.32, -0.32, 0.32, 0.32], color=ON, linewidth=2.2)
    axes.add_patch(plt.Rectangle((5.35, -0.6), 1.4, 1.2, fill=False, edgecolor=LINE, linewidth=1.6))
    axes.text(6.05, 1.1, "activation (step)", ha="center", fontsize=9)
    axes.annotate("", (8.3, 0.0), (6.35, 0.0), arrowprops=arrow | {"shrinkB": 0})
    axes.text(7.55, 0.16, "output 0 or 1", ha="center", fontsize=9)
    save(figure, "neuron")


def gate_lines():
    gates = {"AND": ((1, 1), -1.5), "OR": ((1, 1), -0.5), "NAND": ((-1, -1), 1.5)}
    figure, panels = plt.subplots(1, 3, figsize=(7.4, 2.7), layout="constrained")
    for axes, (name, (w, b)) in zip(panels, gates.items(), strict=True):
        shade(axes, w, b)
        plot_line(axes, w, b)
        plot_points(axes, CORNERS, LABELS[name])
        first, second = ("$x_1$", "+ $x_2$") if w[0] > 0 else ("$-x_1$", "$-$ $x_2$")
        frame(axes, f"{name}: {first} {second} {'+' if b > 0 else '$-$'} {abs(b)}", "$x_1$", "$x_2$")
    save(figure, "gate_lines")


def errors_per_epoch():
    figure, axes = plt.subplots(figsize=(6.2, 2.9), layout="constrained")
    styles = {"AND": ("o-", OFF), "OR": ("s--", "#047857"), "XOR": ("^-", ON)}
    epochs = np.arange(1, 11)
    for name, (style, color) in styles.items():
        _, _, errors = perceptron_fit(CORNERS, np.array(LABELS[name]), len(epochs), 1.0)
        axes.plot(epochs, errors, style, color=color, linewidth=1.8, label=name)
    axes.set(xlabel="epoch", ylabel="misclassified rows", xticks=epochs, yticks=range(5), ylim=(-0.2, 4.3))
    axes.grid(axis="y", color="#e5e7eb")
    axes.legend(frameon=False, loc="center right", bbox_to_anchor=(1.0, 0.62))
    save(figure, "errors_per_epoch")


def xor_hidden_layer():
    figure, (before, after) = plt.subplots(1, 2, figsize=(6.8, 3.2), layout="constrained")
    plot_line(before, (1, 1), -0.5)
    plot_line(before, (-1, -1), 1.5, linestyle="--")
    name_line(before, "OR neuron", 0.31, 0.31)
    name_line(before, "NAND neuron", 0.69, 0.69)
    plot_points(before, CORNERS, LABELS["XOR"], [(c, f"({c[0]}, {c[1]})") for c in CORNERS])
    frame(before, "input plane: no single line", "$x_1$", "$x_2$")
    hidden = np.c_[CORNERS @ (1, 1) > 0.5, CORNERS @ (1, 1) < 1.5].astype(int)
    shade(after, (1, 1), -1.5)
    plot_line(after, (1, 1), -1.5)
    names = {(0, 1): "from (0, 0)", (1, 1): "(0, 1) and (1, 0)", (1, 0): "from (1, 1)"}
    plot_points(after, hidden, LABELS["XOR"], names.items())
    frame(after, "hidden plane: AND separates", "$h_1$ (OR)", "$h_2$ (NAND)")
    save(figure, "xor_hidden_layer")


if __name__ == "__main__":
    with mpl.rc_context(STYLE):
        neuron()
        gate_lines()
        errors_per_epoch()
        xor_hidden_layer()
