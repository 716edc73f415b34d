"""Draw the figures of the lesson: `python content/ch11_cnn/figures/draw.py`.

Writes the SVG files beside this script, byte for byte the same each time on one machine. The two figures of trained
networks are drawn from measurements.json, which measure.py writes.
"""

import io
import json
import re
from pathlib import Path

import matplotlib as mpl
import numpy as np
from architectures import NETWORKS
from reference import load

mpl.use("svg")
import matplotlib.pyplot as plt

HERE = Path(__file__).resolve().parent
INK, GREY, BLUE, ORANGE, GREEN, PURPLE = "#111827", "#6b7280", "#0072B2", "#D55E00", "#009E73", "#7E2F8E"
LIGHT_BLUE, LIGHT_ORANGE, PALE = "#cfe5f2", "#f8ddc8", "#f3f4f6"
STYLE = {
    "svg.fonttype": "none",  # text stays text: it can be read aloud, searched and shrunk
    "svg.hashsalt": "ch11_cnn",  # without it every run would name the clip paths anew
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "grid.color": "#e5e7eb",
    "legend.frameon": False,
    "figure.facecolor": "white",
}
conv2d_forward = load("conv2d_forward").conv2d_forward
max_pool2d_forward = load("max_pool2d").max_pool2d_forward


def save(figure, name):
    text = io.StringIO()
    figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None}, bbox_inches="tight")
    plt.close(figure)
    # A hundredth of a point is finer than any screen shows, and keeps the last bits of a machine out of the file.
    short = re.sub(r"\d+\.\d{3,}", lambda number: f"{float(number[0]):.2f}", text.getvalue())
    (HERE / f"{name}.svg").write_text(short, encoding="utf-8")


def blank_axes(width, height, x, y):
    figure, axes = plt.subplots(figsize=(width, height))
    axes.set(xlim=x, ylim=y)
    axes.set_aspect("equal")
    axes.axis("off")
    return figure, axes


def cell(axes, x, y, text="", face="white", color=INK, edge=GREY, size=11):
    """Draw a square of side 1 with its top left corner at (x, -y)."""
    axes.add_patch(plt.Rectangle((x, -y - 1), 1, 1, facecolor=face, edgecolor=edge, linewidth=1))
    axes.text(x + 0.5, -y - 0.5, text, ha="center", va="center", color=color, fontsize=size)


def grid(axes, values, x, y, face=lambda row, column: "white"):
    for row, line in enumerate(values):
        for column, value in enumerate(line):
            cell(axes, x + column, y + row, f"{value:g}", face(row, column))


def by_hand():
    x = np.array([[1.0, 2.0, 0.0], [0.0, 1.0, 3.0], [2.0, 0.0, 1.0]])
    kernel, bias = np.array([[1.0, 0.0], [-1.0, 2.0]]), np.array([0.5])
    out = conv2d_forward(x[None, None], kernel[None, None], bias)[0, 0]
    figure, axes = blank_axes(8.6, 4.6, (-0.3, 15.2), (-8.7, 0.9))
    grid(axes, x, 0, 0, lambda row, column: LIGHT_BLUE if row < 2 and column > 0 else "white")
    grid(axes, kernel, 5, 0.5, lambda row, column: LIGHT_ORANGE)
    axes.text(4.0, -1.5, "∗", ha="center", va="center", fontsize=18)
    axes.text(8.0, -1.5, "+", ha="center", va="center", fontsize=14)
    cell(axes, 9, 1, f"{bias[0]:g}", LIGHT_ORANGE)
    axes.text(11.0, -1.5, "=", ha="center", va="center", fontsize=14)
    grid(axes, out, 12, 0.5, lambda row, column: LIGHT_BLUE if (row, column) == (0, 1) else "white")
    for place, title in ((1.5, "input"), (6, "kernel"), (9.5, "bias"), (13, "output")):
        axes.text(place, 0.35, title, ha="center", color=GREY)
    for number, (row, column) in enumerate(np.ndindex(out.shape)):
        patch = x[row : row + 2, column : column + 2]
        left, top = 3.8 * number, 4.2
        grid(axes, patch, left, top, lambda r, c: LIGHT_BLUE)
        pairs = zip(patch.ravel(), kernel.ravel(), strict=True)
        terms = [f"{a:g}·({w:g})" if w < 0 else f"{a:g}·{w:g}" for a, w in pairs]
        text = f"{' + '.join(terms[:2])}\n+ {' + '.join(terms[2:])}\n+ {bias[0]:g} = {out[row, column]:g}"
        axes.text(left, -7.5, text, ha="left", va="center", fontsize=9.5, linespacing=1.4)
        axes.text(left + 2.2, -5.2, f"row {row}\ncolumn {column}", ha="left", va="center", color=GREY, fontsize=8.5)
    save(figure, "by_hand")


def stride_padding():
    figure, axes = blank_axes(9.4, 3.4, (-0.2, 25.4), (-8.2, 1.4))
    settings = ((0, 6, 3, 1, 0), (8.2, 6, 3, 2, 0), (16.4, 6, 3, 2, 1))
    for left, size, kernel, stride, padding in settings:
        places = (size + 2 * padding - kernel) // stride + 1
        covered = range((places - 1) * stride + kernel)
        whole = size + 2 * padding
        shift = left + (1 - padding) * 0.5
        for row, column in np.ndindex(whole, whole):
            inside = all(padding <= index < padding + size for index in (row, column))
            is_seen = row in covered and column in covered
            face = ("white" if inside else PALE) if is_seen else "#fee2e2"
            cell(axes, shift + column, row - padding + 0.0, "" if inside else "0", face, GREY, size=7)
        for row, column in np.ndindex(places, places):
            centre = shift + column * stride + kernel / 2, -(row * stride + kernel / 2) + padding
            axes.plot(*centre, "o", color=BLUE, markersize=4.5)
        first = shift, -kernel + padding
        axes.add_patch(plt.Rectangle(first, kernel, kernel, fill=False, edgecolor=ORANGE, linewidth=2.2))
        if padding or stride > 1:
            axes.add_patch(
                plt.Rectangle((shift + stride, first[1]), kernel, kernel, fill=False, edgecolor=ORANGE, ls=":", lw=1.8)
            )
        title = f"stride {stride}, padding {padding}: {places} × {places}"
        axes.text(shift + whole / 2, -7.6, title, ha="center", va="center")
    save(figure, "stride_padding")


def feature_maps():
    table = np.loadtxt(HERE.parents[1] / "data" / "digits.csv", delimiter=",", skiprows=1)
    image = table[7, :-1].reshape(8, 8) / 16
    edges = np.array([[-1.0, -1.0, -1.0], [0.0, 0.0, 0.0], [1.0, 1.0, 1.0]])
    kernels = np.stack([edges, edges.T])[:, None]
    maps = np.maximum(conv2d_forward(image[None, None], kernels, np.zeros(2), 1, 1), 0)[0]
    pooled = max_pool2d_forward(maps[None], 2)[0]
    figure, axes = plt.subplots(2, 4, figsize=(8.6, 4.3), layout="constrained")
    titles = ("image, 8 × 8", "kernel, 3 × 3", "feature map after ReLU, 8 × 8", "max pooling, 4 × 4")
    for row in range(2):
        panels = (image, kernels[row, 0], maps[row], pooled[row])
        limits = ((0, 1), (-1.6, 1.6), (0, maps.max()), (0, maps.max()))
        for column, (panel, (low, high)) in enumerate(zip(panels, limits, strict=True)):
            colors = "coolwarm" if column == 1 else "gray_r"
            # pcolormesh draws squares, which stay sharp and small in an SVG; imshow would embed a picture.
            axes[row, column].pcolormesh(panel[::-1], cmap=colors, vmin=low, vmax=high, edgecolors="#d1d5db", lw=0.4)
            axes[row, column].set(aspect="equal", xticks=[], yticks=[])
            axes[row, column].spines[:].set_visible(False)
            if column == 1:
                for (r, c), value in np.ndenumerate(panel):
                    axes[row, 1].text(c + 0.5, 2.5 - r, f"{value:g}", ha="center", va="center", fontsize=9)
            if not row:
                axes[0, column].set_title(titles[column], fontsize=9.5)
    save(figure, "feature_maps")


def receptive_field():
    figure, axes = blank_axes(8.6, 3.6, (-2.9, 15.2), (-0.9, 6.9))
    heights, reach = (0, 2, 4, 6), (3, 2, 1, 0)
    names = ("input", "layer 1", "layer 2", "layer 3")
    middle = 6
    for level, (height, wide, name) in enumerate(zip(heights, reach, names, strict=True)):
        axes.text(-0.6, height + 0.35, name, ha="right", va="center", color=GREY)
        for column in range(13):
            is_seen = abs(column - middle) <= wide
            face = (LIGHT_BLUE if level == 0 else LIGHT_ORANGE) if is_seen else "white"
            axes.add_patch(plt.Rectangle((column, height), 1, 0.7, facecolor=face, edgecolor=GREY, linewidth=0.8))
        if level:
            for column in range(middle - wide, middle + wide + 1):
                for step in (-1, 0, 1):
                    axes.plot([column + 0.5, column + step + 0.5], [height, height - 1.3], color=ORANGE, linewidth=0.8)
    for height, wide in zip(heights[:3], reach[:3], strict=True):
        axes.text(13.3, height + 0.35, f"{2 * wide + 1} pixels", va="center")
    axes.text(13.3, heights[3] + 0.35, "1 neuron", va="center")
    axes.text(middle + 0.5, -0.5, "receptive field of the neuron in layer 3", ha="center", va="center", color=BLUE)
    save(figure, "receptive_field")


def parameters():
    built = {name: build() for name, (_, build) in NETWORKS.items()}
    names = [f"{name} ({NETWORKS[name][0]})" for name in built]
    rows = np.arange(len(names))
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.4, 3.5), layout="constrained", sharey=True)
    convolutions = np.array([net.total("conv") for net in built.values()]) / 1e6
    dense = np.array([net.total("dense") for net in built.values()]) / 1e6
    left.barh(rows, convolutions, color=BLUE, label="convolutions")
    left.barh(rows, dense, left=convolutions, color=ORANGE, label="dense layers")
    for row, net in enumerate(built.values()):
        millions = net.total() / 1e6
        left.text(millions + 2, row, f"{millions:.2f}" if millions < 1 else f"{millions:.1f}", va="center", fontsize=9)
    left.set(yticks=rows, yticklabels=names, xlabel="parameters, millions", xlim=(0, 160))
    left.invert_yaxis()
    left.legend(loc="lower right", bbox_to_anchor=(1.0, 0.02), fontsize=9)
    billions = np.array([net.multiplications() for net in built.values()]) / 1e9
    right.barh(rows, billions, color=GREEN)
    for row, count in enumerate(billions):
        right.text(count + 0.2, row, f"{count:.1f}" if count > 0.1 else f"{count:.4f}", va="center", fontsize=9)
    right.set(xlabel="multiplications for one image, billions", xlim=(0, 18))
    for axes in (left, right):
        axes.grid(axis="x")
    save(figure, "parameters")


def shifts(results):
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.0, 3.5), layout="constrained", sharey=True)
    styles = {
        "conv": ("convolutional, 2,698 parameters", BLUE, "o"),
        "dense 17": ("dense, 2,645 parameters", ORANGE, "s"),
        "dense 100": ("dense, 15,510 parameters", GREEN, "^"),
    }
    for number, (name, (title, color, marker)) in enumerate(styles.items()):
        means = [100 * np.mean(results[name][shift]) for shift in "012"]
        left.plot([0, 1, 2], means, marker=marker, color=color, label=title)
        for shift in (0, 1, 2):
            left.plot([shift] * 5, 100 * np.array(results[name][str(shift)]), ".", color=color, alpha=0.4, markersize=4)
        for place, key in ((0, "0"), (1, "shuffled")):
            right.bar(place + 0.27 * (number - 1), 100 * np.mean(results[name][key]), 0.25, color=color)
            right.text(
                place + 0.27 * (number - 1), 2, f"{100 * np.mean(results[name][key]):.1f}", ha="center", color="white"
            )
    left.set(xlabel="test images moved by this many pixels", ylabel="test accuracy, %", xticks=[0, 1, 2], ylim=(0, 100))
    left.legend(fontsize=9, loc="lower left")
    left.grid(axis="y")
    right.set(xticks=[0, 1], xticklabels=["pixels in place", "pixels shuffled"])
    right.grid(axis="y")
    save(figure, "shifts")


def depth(results):
    figure, axes = plt.subplots(figsize=(6.4, 3.5), layout="constrained")
    styles = {
        "plain 8": ("plain, 8 layers", ORANGE, "--"),
        "plain 32": ("plain, 32 layers", ORANGE, "-"),
        "residual 8": ("residual, 8 layers", BLUE, "--"),
        "residual 32": ("residual, 32 layers", BLUE, "-"),
    }
    steps = 5 + 10 * np.arange(8)
    for name, (title, color, dash) in styles.items():
        curves = np.array(results[name])
        axes.plot(steps, curves.mean(axis=0), dash, color=color, linewidth=2, label=title)
        axes.fill_between(steps, curves.min(axis=0), curves.max(axis=0), color=color, alpha=0.12, linewidth=0)
    axes.set(xlabel="step of training", ylabel="training loss", ylim=(0, None), xlim=(0, 80))
    axes.grid()
    axes.legend(fontsize=9, loc="lower left")
    save(figure, "depth")


def box(axes, x, y, text, color=INK, width=2.5, face="white"):
    axes.add_patch(
        plt.Rectangle((x - width / 2, y - 0.4), width, 0.8, facecolor=face, edgecolor=color, linewidth=1.4, zorder=2)
    )
    axes.text(x, y, text, ha="center", va="center", fontsize=8.5, zorder=3)


def arrow(axes, *points, color=INK):
    xs, ys = zip(*points, strict=True)
    axes.plot(xs[:-1], ys[:-1], color=color, linewidth=1.3, zorder=1)
    style = {"arrowstyle": "-|>", "color": color, "linewidth": 1.3, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", points[-1], points[-2], arrowprops=style, zorder=1)


def blocks():
    figure, axes = blank_axes(9.4, 4.2, (-1.8, 20.4), (-1.2, 8.6))
    axes.text(4.6, 8.3, "inception block 3a", ha="center", fontsize=11)
    box(axes, 4.6, -0.6, "input: 192 channels", GREY, 4.6, PALE)
    box(axes, 4.6, 7.2, "joined: 256 channels", GREY, 4.6, PALE)
    branches = (
        ("1 × 1, 64", None),
        ("1 × 1, 96", "3 × 3, 128"),
        ("1 × 1, 16", "5 × 5, 32"),
        ("3 × 3 max", "1 × 1, 32"),
    )
    for number, (below, above) in enumerate(branches):
        x = -0.4 + 3.35 * number
        entry, leave = 4.6 + 1.1 * (number - 1.5), 4.6 + 1.1 * (number - 1.5)
        first = 2.2 if above else 3.3
        box(axes, x, first, below, PURPLE if "max" in below else ORANGE)
        arrow(axes, (entry, -0.2), (x, first - 0.4))
        last = first
        if above:
            box(axes, x, 4.4, above, ORANGE)
            arrow(axes, (x, first + 0.4), (x, 4.0))
            last = 4.4
        arrow(axes, (x, last + 0.4), (leave, 6.8))
    axes.text(16.2, 8.3, "residual block", ha="center", fontsize=11)
    for y, text, color in ((0.9, "3 × 3, norm", ORANGE), (2.4, "ReLU", BLUE), (3.9, "3 × 3, norm", ORANGE)):
        box(axes, 15.2, y, text, color, 3.0)
    arrow(axes, (15.2, -1.0), (15.2, 0.5))
    arrow(axes, (15.2, 1.3), (15.2, 2.0))
    arrow(axes, (15.2, 2.8), (15.2, 3.5))
    arrow(axes, (15.2, 4.3), (15.2, 5.1))
    axes.add_patch(plt.Circle((15.2, 5.4), 0.3, facecolor="white", edgecolor=INK, linewidth=1.4, zorder=2))
    axes.text(15.2, 5.4, "+", ha="center", va="center", fontsize=12, zorder=3)
    arrow(axes, (15.2, -0.4), (18.2, -0.4), (18.2, 5.4), (15.5, 5.4), color=GREEN)
    axes.text(18.4, 2.4, "short cut", color=GREEN, va="center")
    arrow(axes, (15.2, 5.7), (15.2, 6.4))
    box(axes, 15.2, 6.8, "ReLU", BLUE, 3.0)
    axes.text(14.9, -0.75, "x", ha="right", va="center", style="italic")
    save(figure, "blocks")


def main():
    results = json.loads((HERE / "measurements.json").read_text(encoding="utf-8"))
    by_hand()
    stride_padding()
    feature_maps()
    receptive_field()
    parameters()
    shifts(results["digits"])
    depth(results["depth"])
    blocks()


if __name__ == "__main__":
    with mpl.rc_context(STYLE):
        main()
