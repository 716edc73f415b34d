"""Draw the figures of the lesson: `python content/ch13_lstm/figures/draw.py`.

Writes the SVG files beside this script, byte for byte the same each time on one machine. Takes about a minute.
"""

import io
import re

import matplotlib as mpl
import numpy as np
from measure import (
    GRADIENTS,
    LENGTHS,
    draw,
    gate_signals,
    median_norms,
    most_selective,
    recall_shares,
    sigmoid,
    trained_layer,
)
from recall_task import N_INPUT
from reference import HERE

mpl.use("svg")
import matplotlib.pyplot as plt

INK, BLUE, ORANGE, GREEN, PURPLE = "#111827", "#0072B2", "#D55E00", "#009E73", "#7E2F8E"
STYLE = {
    "svg.fonttype": "none",  # text stays text: it can be read aloud, searched and shrunk
    "svg.hashsalt": "ch13_lstm",  # without it every run would name the clip paths anew
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "grid.color": "#e5e7eb",
    "legend.frameon": False,
    "figure.facecolor": "white",
}


def save(figure, name):
    text = io.StringIO()
    figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None}, bbox_inches="tight")
    plt.close(figure)
    # A hundredth of a point is finer than any screen shows, and keeps the last bits of a machine out of the file.
    short = re.sub(r"\d+\.\d{3,}", lambda number: f"{float(number[0]):.2f}", text.getvalue())
    (HERE / f"{name}.svg").write_text(short, encoding="utf-8")


def arrow(axes, start, end, color=INK, width=1.5):
    style = {"arrowstyle": "-|>", "color": color, "linewidth": width, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", end, start, arrowprops=style)


def line(axes, points, color=INK, width=1.5):
    xs, ys = zip(*points, strict=True)
    axes.plot(xs, ys, color=color, linewidth=width, solid_joinstyle="round")


def node(axes, x, y, text, color=INK):
    axes.add_patch(plt.Circle((x, y), 0.32, facecolor="white", edgecolor=color, linewidth=1.5, zorder=3))
    axes.text(x, y, text, ha="center", va="center", zorder=4, fontsize=11)


def box(axes, x, y, text, color):
    patch = {"boxstyle": "round,pad=0.35", "facecolor": "white", "edgecolor": color, "linewidth": 1.5}
    axes.text(x, y, text, ha="center", va="center", bbox=patch, zorder=3, fontsize=9.5)


def cell():
    figure, axes = plt.subplots(figsize=(8.6, 4.4))
    axes.set(xlim=(-1.2, 11.6), ylim=(-1.3, 5.4))
    axes.set_aspect("equal")
    axes.axis("off")
    axes.add_patch(plt.Rectangle((0.2, -0.4), 9.6, 5.4, facecolor="#f9fafb", edgecolor="#d1d5db", zorder=0))
    # The memory: one straight line with a product and a sum on it.
    line(axes, [(-0.9, 4.2), (2.68, 4.2)], BLUE, 3)
    line(axes, [(3.32, 4.2), (5.18, 4.2)], BLUE, 3)
    arrow(axes, (5.82, 4.2), (11.2, 4.2), BLUE, 3)
    axes.text(-0.95, 4.45, "$c_{t-1}$", color=BLUE, fontsize=12)
    axes.text(10.5, 4.45, "$c_t$", color=BLUE, fontsize=12)
    node(axes, 3.0, 4.2, "×", BLUE)
    node(axes, 5.5, 4.2, "+", BLUE)
    # The sums that all four blocks look at.
    line(axes, [(-0.9, 0.1), (7.8, 0.1)])
    axes.text(-0.95, 0.3, "$h_{t-1}$", fontsize=12)
    arrow(axes, (1.2, -1.1), (1.2, 0.1))
    axes.text(1.35, -1.05, "$x_t$", fontsize=12)
    gates = {
        3.0: ("f\nsigmoid", ORANGE),
        4.7: ("i\nsigmoid", ORANGE),
        6.3: ("g\ntanh", GREEN),
        7.8: ("o\nsigmoid", ORANGE),
    }
    for x, (text, color) in gates.items():
        arrow(axes, (x, 0.1), (x, 0.72))
        box(axes, x, 1.2, text, color)
    arrow(axes, (3.0, 1.7), (3.0, 3.88), ORANGE)
    node(axes, 5.5, 2.6, "×", GREEN)
    line(axes, [(4.7, 1.7), (4.7, 2.6)], ORANGE)
    arrow(axes, (4.7, 2.6), (5.18, 2.6), ORANGE)
    line(axes, [(6.3, 1.7), (6.3, 2.6)], GREEN)
    arrow(axes, (6.3, 2.6), (5.82, 2.6), GREEN)
    arrow(axes, (5.5, 2.92), (5.5, 3.88), GREEN)
    # What is shown of the memory.
    box(axes, 8.9, 3.4, "tanh", INK)
    line(axes, [(8.9, 4.2), (8.9, 3.7)], BLUE)
    arrow(axes, (8.9, 3.1), (8.9, 2.52))
    node(axes, 8.9, 2.2, "×")
    line(axes, [(7.8, 1.7), (7.8, 2.2)], ORANGE)
    arrow(axes, (7.8, 2.2), (8.58, 2.2), ORANGE)
    line(axes, [(9.22, 2.2), (9.5, 2.2), (9.5, 0.1)])
    arrow(axes, (9.5, 0.1), (11.2, 0.1))
    axes.text(10.5, 0.3, "$h_t$", fontsize=12)
    axes.text(2.82, 3.0, "keep", ha="right", color=ORANGE, fontsize=9)
    axes.text(5.35, 3.35, "write", ha="right", color=GREEN, fontsize=9)
    axes.text(7.72, 2.4, "show", ha="left", color=ORANGE, fontsize=9)
    save(figure, "cell")


def gradients():
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.4, 3.7), layout="constrained")
    steps = np.arange(0, 51)
    for bias, color in ((0, ORANGE), (1, PURPLE), (3, GREEN), (5, BLUE)):
        keep = sigmoid(bias)
        left.plot(steps, keep**steps, color=color, linewidth=1.8, label=f"bias {bias}: $f$ = {keep:.3f}")
    left.set(xlabel="steps", ylabel="share of the cell state that is kept", ylim=(0, 1.02), xlim=(0, 50))
    left.legend(fontsize=9, loc="upper right", bbox_to_anchor=(1.0, 0.68))
    left.grid()
    styles = ((INK, ":"), (ORANGE, "-"), (PURPLE, "-"), (BLUE, "-"))
    for (title, (function, settings)), (color, dash) in zip(GRADIENTS.items(), styles, strict=True):
        norms = median_norms(function, **settings)
        right.semilogy(np.arange(len(norms)), norms[::-1], dash, color=color, linewidth=1.8, label=title)
    right.set(xlabel="steps back from the loss", ylabel="gradient left", xlim=(0, 50), ylim=(1e-14, 5))
    right.legend(fontsize=9, loc="lower left")
    right.grid()
    save(figure, "gradients")


def recall():
    figure, axes = plt.subplots(figsize=(6.8, 3.6), layout="constrained")
    styles = ((INK, ":", "o"), (ORANGE, "-", "s"), (GREEN, "--", "^"), (BLUE, "-", "D"))
    for (title, by_length), (color, dash, marker) in zip(recall_shares().items(), styles, strict=True):
        shift = 0.12 * (styles.index((color, dash, marker)) - 1.5)
        for length, shares in by_length.items():
            axes.plot([length + shift] * len(shares), shares, marker, color=color, markersize=4, alpha=0.6)
        medians = [np.median(shares) for shares in by_length.values()]
        axes.plot(np.array(LENGTHS) + shift, medians, dash, color=color, linewidth=1.8, label=title)
    axes.axhline(0.25, color="#9ca3af", linewidth=1)
    axes.text(4.6, 0.2, "guessing", color="#4b5563", fontsize=9)
    axes.set(xlabel="elements of a sequence", ylabel="right answers", ylim=(0.1, 1.05), xticks=LENGTHS)
    axes.legend(fontsize=9, loc="center right", bbox_to_anchor=(1.0, 0.62))
    axes.grid(axis="y")
    save(figure, "recall")


def gates():
    weights, _ = trained_layer()
    many, _ = draw(np.random.default_rng(7), 1000, 20)
    (i, _, g, _), _, _ = gate_signals(many.double().numpy(), *weights)
    unit = most_selective(i, g, many[:, :, N_INPUT - 1].numpy().astype(bool))
    x, labels = draw(np.random.default_rng(8), 200, 20)
    (i, f, g, _), _, cs = gate_signals(x.double().numpy(), *weights)
    favourite = int(np.argmax([np.abs(cs[labels.numpy() == symbol, -1, unit].mean()) for symbol in range(4)]))
    marks = x[:, :, N_INPUT - 1].numpy().argmax(axis=1)
    # One sequence in which the unit's own symbol is marked, one in which another is; both marks in the third place.
    rows = [np.flatnonzero((labels.numpy() == favourite) & (marks == 2))[0]]
    rows.append(np.flatnonzero((labels.numpy() != favourite) & (marks == 2))[0])
    figure, axes = plt.subplots(2, 2, figsize=(9.4, 4.4), layout="constrained", sharex=True, sharey="row")
    steps = np.arange(1, 21)
    for column, row in enumerate(rows):
        top, bottom = axes[:, column]
        names = ["ABCD"[k] for k in x[row, :, :4].numpy().argmax(axis=1)]
        for step, name in zip(steps, names, strict=True):
            is_marked = step == 3
            color, weight = (ORANGE, "bold") if is_marked else ("#4b5563", "normal")
            top.text(step, 1.12, name, ha="center", color=color, weight=weight)
        top.plot(steps, f[row, :, unit], color=BLUE, linewidth=1.8, label="forget gate $f$")
        top.bar(steps, i[row, :, unit], color=ORANGE, alpha=0.7, label="input gate $i$")
        top.set(ylim=(0, 1.08))
        top.set_title(f"{names[2]} is marked", pad=22)
        bottom.axhline(0, color="#9ca3af", linewidth=1)
        bottom.plot(steps, cs[row, :, unit], "o-", color=GREEN, markersize=4, linewidth=1.8)
        bottom.set(xlabel="step", xticks=(1, 3, 5, 10, 15, 20))
        for part in (top, bottom):
            part.grid(axis="y")
            part.axvline(3, color=ORANGE, linewidth=1, linestyle=":")
    axes[0, 0].set_ylabel("gates")
    axes[1, 0].set_ylabel(f"cell state of unit {unit}")
    axes[0, 1].legend(fontsize=9, loc="center right")
    save(figure, "gates")


if __name__ == "__main__":
    with mpl.rc_context(STYLE):
        cell()
        gradients()
        gates()
        recall()
