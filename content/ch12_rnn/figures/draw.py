"""Draw the figures of the lesson: `python content/ch12_rnn/figures/draw.py`.

Writes the SVG files beside this script, byte for byte the same each time on one machine. Takes about a minute; set
OPENBLAS_NUM_THREADS=1, the matrices are small.
"""

import io
import re

import matplotlib as mpl
import numpy as np
from measure import (
    DELAYS,
    RADII,
    SEEDS,
    TRAININGS,
    drifting_states,
    latch,
    norms_through_time,
    recall_accuracy,
    rnn_backward,
)
from reference import HERE

mpl.use("svg")
import matplotlib.pyplot as plt

INK, FORWARD, BACKWARD, GREEN, PURPLE = "#111827", "#0072B2", "#D55E00", "#009E73", "#7E2F8E"
GREY, PALE = "#6b7280", "#e5e7eb"
STYLE = {
    "svg.fonttype": "none",  # text stays text: it can be read aloud, searched and shrunk
    "svg.hashsalt": "ch12_rnn",  # without it every run would name the clip paths anew
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


def blank_axes(width, height, x, y):
    figure, axes = plt.subplots(figsize=(width, height))
    axes.set(xlim=x, ylim=y)
    axes.set_aspect("equal")
    axes.axis("off")
    return figure, axes


def arrow(axes, start, end, color=INK, **style):
    properties = {"arrowstyle": "-|>", "color": color, "linewidth": 1.5, "shrinkA": 0, "shrinkB": 0} | style
    axes.annotate("", end, start, arrowprops=properties)


def box(axes, x, y, text, color=INK):
    shape = {"boxstyle": "round,pad=0.45", "facecolor": "white", "edgecolor": color, "linewidth": 1.5}
    axes.text(x, y, text, ha="center", va="center", bbox=shape)


def unrolled():
    figure, axes = blank_axes(9.2, 3.1, (-1.7, 13.4), (-2.6, 2.3))
    # Folded: one layer whose output comes back.
    box(axes, 0, 0, r"$\tanh$")
    arrow(axes, (0, -1.75), (0, -0.5), FORWARD)
    arrow(axes, (0, 0.5), (0, 1.6))
    arrow(axes, (0.62, 0.2), (0.62, -0.2), GREEN, connectionstyle="arc3,rad=-2.6")
    axes.text(0, -1.85, "$x_t$", ha="center", va="top", color=FORWARD)
    axes.text(0, 1.68, "$h_t$", ha="center", va="bottom")
    axes.text(-0.2, -1.1, "$W_x$", ha="right", va="center", color=FORWARD)
    axes.text(1.45, -0.62, "$W_h$", ha="center", va="center", color=GREEN)
    axes.text(2.55, 0, "=", ha="center", va="center", fontsize=16)
    # Unrolled: the same layer once for each step.
    axes.text(3.55, 0, "$h_0$", ha="center", va="center")
    places = (5.4, 8.0, 10.6)
    for t, x in enumerate(places, start=1):
        box(axes, x, 0, r"$\tanh$")
        arrow(axes, (x, -1.75), (x, -0.5), FORWARD)
        arrow(axes, (x, 0.5), (x, 1.6))
        arrow(axes, (x - 1.95 if t > 1 else 3.9, 0), (x - 0.68, 0), GREEN)
        axes.text(x, -1.85, f"$x_{t}$", ha="center", va="top", color=FORWARD)
        axes.text(x, 1.68, f"$h_{t}$", ha="center", va="bottom")
        axes.text(x - 0.2, -1.1, "$W_x$", ha="right", va="center", color=FORWARD)
        axes.text(x - 1.25, 0.22, "$W_h$", ha="center", va="bottom", color=GREEN)
    arrow(axes, (places[-1] + 0.68, 0), (places[-1] + 1.6, 0), GREEN)
    axes.text(places[-1] + 1.75, 0, "…", ha="left", va="center", fontsize=14)
    save(figure, "unrolled")


def two_steps_back():
    """The worked example of rnn_backward, with the numbers that the reference finds."""
    arrays = [[[1.0], [2.0]]], [[[2.0], [-1.0]]], [[0.5]], [[[0.6], [0.8]]], [[3.0]], [[0.5]]
    grads = rnn_backward(*(np.array(values) for values in arrays))
    figure, axes = blank_axes(8.6, 4.0, (-1.3, 11.3), (-2.9, 3.0))
    h0, steps = (0.0, 0.0), ((4.0, 0.0), (8.6, 0.0))
    axes.text(*h0, "$h_0$ = 0.5", ha="center", va="center", color=FORWARD)
    axes.text(0, -0.45, f"{grads['h0'][0, 0]:.4f}", ha="center", va="top", color=BACKWARD)
    dz = grads["x"][0, :, 0] / 3.0
    for t, (x, y) in enumerate(steps):
        box(axes, x, y, r"$\tanh$")
        axes.text(x, y - 0.55, f"$dz_{t + 1}$ = {dz[t]:.4g}", ha="center", va="top", color=BACKWARD, fontsize=9.5)
        arrow(axes, (x - 0.15, -1.85), (x - 0.15, -1.1), FORWARD)
        arrow(axes, (x + 0.15, -1.1), (x + 0.15, -1.85), BACKWARD)
        axes.text(x - 0.3, -1.95, f"$x_{t + 1}$ = {(2, -1)[t]}", ha="right", va="top", color=FORWARD)
        axes.text(x + 0.3, -1.95, f"{grads['x'][0, t, 0]:.4f}", ha="left", va="top", color=BACKWARD)
        arrow(axes, (x - 0.15, 0.55), (x - 0.15, 1.5), FORWARD)
        arrow(axes, (x + 0.15, 1.5), (x + 0.15, 0.55), BACKWARD)
        axes.text(x - 0.3, 1.6, f"$h_{t + 1}$ = {(0.6, 0.8)[t]}", ha="right", va="bottom", color=FORWARD)
        axes.text(x + 0.3, 1.6, f"direct: {(1, 2)[t]}", ha="left", va="bottom", color=BACKWARD)
    for (left, right), value in (((0.9, 3.3), grads["h0"][0, 0]), ((4.7, 7.9), dz[1] * 0.5)):
        arrow(axes, (left, 0.15), (right, 0.15), FORWARD)
        arrow(axes, (right, -0.15), (left, -0.15), BACKWARD)
        if right > 4:
            axes.text((left + right) / 2, -0.3, f"{value:.2f}", ha="center", va="top", color=BACKWARD)
        axes.text((left + right) / 2, 0.3, r"$\cdot\, W_h = 0.5$", ha="center", va="bottom", color=GREY, fontsize=9.5)
    axes.text(6.3, 2.75, "forward: values", color=FORWARD, ha="left", va="center")
    axes.text(-1.2, 2.75, "backward: gradients of the loss", color=BACKWARD, ha="left", va="center")
    save(figure, "two_steps_back")


def padding_and_mask():
    lengths = np.random.default_rng(4).integers(2, 21, size=16)
    figure, panels = plt.subplots(1, 3, figsize=(9.6, 3.3), layout="constrained", width_ratios=(1, 1, 1.25))
    for axes, order, title in (
        (panels[0], lengths, "one batch, as they come"),
        (panels[1], np.sort(lengths)[::-1], "sorted, batches of 4"),
    ):
        for begin in range(0, 16, 4):
            longest = 20 if title == "one batch, as they come" else order[begin : begin + 4].max()
            for row in range(begin, begin + 4):
                axes.barh(row, longest, height=0.8, color=PALE)
                axes.barh(row, order[row], height=0.8, color=FORWARD)
        if title != "one batch, as they come":
            for cut in (3.5, 7.5, 11.5):
                axes.axhline(cut, color=GREY, linewidth=0.8, linestyle=":")
        axes.set(xlim=(0, 20.5), ylim=(15.6, -0.6), yticks=[], xlabel="step", title=title)
    panels[0].set_ylabel("sequence")
    axes = panels[2]
    left = drifting_states()
    axes.semilogy(left[:21], "o-", markersize=3.5, color=BACKWARD)
    axes.set(xlabel="steps of padding read", ylabel="length of the state", title="what is left of the last valid state")
    axes.grid()
    save(figure, "padding")


def gradient_norms():
    figure, panels = plt.subplots(1, 2, figsize=(9.4, 3.8), layout="constrained", sharey=True)
    colors = (PURPLE, FORWARD, INK, GREEN, "#E69F00", BACKWARD)
    for axes, saturating, title in (
        (panels[0], False, r"slope 1 everywhere (states 0)"),
        (panels[1], True, r"$\tanh$, reading noise"),
    ):
        for radius, color in zip(RADII, colors, strict=True):
            back = norms_through_time(radius, saturating=saturating)[::-1]
            axes.semilogy(back, color=color, linewidth=1.7)
            axes.text(60, np.clip(back[-1], 1e-32, 1e32), f"{radius:g}", color=color, va="center", fontsize=9)
        axes.axhline(1, color=GREY, linewidth=0.8, linestyle=":")
        axes.set(xlabel="steps back from the end", title=title, xlim=(0, 64))
        axes.grid()
    panels[0].set_ylabel("norm of the gradient in the state")
    save(figure, "gradient_norms")


def recall():
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.4, 3.6), layout="constrained")
    for weight, color in ((0.9, PURPLE), (1.0, GREEN), (2.0, FORWARD)):
        states, _ = latch(61, weight)
        left.plot(states, color=color, linewidth=1.8)
        left.text(61, states[-1], f"$w$ = {weight:g}", color=color, va="center")
    left.set(xlabel="steps after the 1", ylabel="state", xlim=(0, 60), ylim=(-0.03, 1.05), title="one unit remembers")
    left.grid()
    marks = {
        ("torch", "plain"): (BACKWARD, "o-", "default start, plain descent"),
        ("torch", "Adam"): (FORWARD, "s-", "default start, Adam"),
        ("orthogonal", "plain"): (GREEN, "^-", "orthogonal start, plain descent"),
    }
    for shift, training in zip((0.97, 1.0, 1.03), TRAININGS, strict=True):
        color, mark, label = marks[training]
        scores = np.array([[recall_accuracy(delay, *training, seed) for seed in SEEDS] for delay in DELAYS])
        delays = np.array(DELAYS) * shift
        right.plot(delays, scores.mean(axis=1), mark, color=color, linewidth=1.6, label=label)
        for delay, row in zip(delays, scores, strict=True):
            right.plot([delay] * len(row), row, mark[0], color=color, markersize=3, alpha=0.45)
    right.axhline(0.5, color=GREY, linewidth=0.8, linestyle=":")
    right.set_xscale("log")
    right.set_xticks(DELAYS, [str(delay) for delay in DELAYS])
    right.minorticks_off()
    right.set(xlabel="steps between sign and answer", ylabel="accuracy", ylim=(0.2, 1.04), title="learning to remember")
    right.legend(fontsize=8.5, loc="lower left")
    right.grid()
    save(figure, "recall")


if __name__ == "__main__":
    with mpl.rc_context(STYLE):
        unrolled()
        two_steps_back()
        padding_and_mask()
        gradient_norms()
        recall()
