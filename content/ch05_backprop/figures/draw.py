"""Draw the figures of the lesson: `python content/ch05_backprop/figures/draw.py`.

Writes the SVG files beside this script, byte for byte the same each time on one machine.
"""

import io
import re

import matplotlib as mpl
import numpy as np
from measure import NAMES, Value, difference_errors, gradient_checks, training_losses
from reference import HERE

mpl.use("svg")
import matplotlib.pyplot as plt

INK, FORWARD, BACKWARD, GREEN, PURPLE = "#111827", "#0072B2", "#D55E00", "#009E73", "#7E2F8E"
STYLE = {
    "svg.fonttype": "none",  # text stays text: it can be read aloud, searched and shrunk
    "svg.hashsalt": "ch05_backprop",  # without it every run would name the clip paths anew
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


def edge(axes, start, end, radius=0.42, bend=0.0, gradient=""):
    """Draw an arrow between the rims of two nodes, and the gradient that flows back along it."""
    start, end = np.array(start, float), np.array(end, float)
    along = (end - start) / np.hypot(*(end - start))
    arrow(axes, start + along * radius, end - along * radius, connectionstyle=f"arc3,rad={bend}")
    if gradient:
        middle = (start + end) / 2 + np.array([along[1], -along[0]]) * (0.3 + 1.2 * bend)
        axes.text(*middle, gradient, color=BACKWARD, ha="center", va="center", fontsize=9)


def computation_graph():
    a, b = Value(2.0), Value(-3.0)
    c = a * b
    d = c + a
    y = d**2
    y.backward()
    nodes = {
        "$a$": (a, (0.0, 1.6)),
        "$b$": (b, (0.0, -0.9)),
        r"$c = a \cdot b$": (c, (2.9, -0.2)),
        "$d = c + a$": (d, (5.8, 0.6)),
        "$y = d^2$": (y, (8.7, 0.6)),
    }
    figure, axes = blank_axes(8.4, 3.7, (-1.1, 9.7), (-2.1, 2.9))
    for name, (value, (x, height)) in nodes.items():
        axes.add_patch(plt.Circle((x, height), 0.42, facecolor="white", edgecolor=INK, linewidth=1.5))
        axes.text(x, height, f"{value.data:g}", color=FORWARD, ha="center", va="center", fontsize=11)
        axes.text(x, height + 0.58, name, ha="center", va="bottom")
        axes.text(x, height - 0.6, f"grad {value.grad:g}", color=BACKWARD, ha="center", va="top", fontsize=10.5)
    at = [position for _, position in nodes.values()]
    edge(axes, at[0], at[2])  # its label would touch the steep arrow: further left
    axes.text(1.1, 0.4, f"{c.grad:g} · ({b.data:g})", color=BACKWARD, ha="center", va="center", fontsize=9)
    edge(axes, at[1], at[2], gradient=f"{c.grad:g} · {a.data:g}")
    edge(axes, at[2], at[3], gradient=f"{d.grad:g} · 1")
    edge(axes, at[3], at[4], gradient=f"1 · 2 · ({d.data:g})")
    edge(axes, at[0], at[3])
    axes.text(3.0, 1.62, f"{d.grad:g} · 1", color=BACKWARD, ha="center", va="center", fontsize=9)
    arrow(axes, (0.6, 2.65), (3.2, 2.65), FORWARD)
    axes.text(3.4, 2.65, "forward: values", color=FORWARD, va="center", fontsize=9.5)
    arrow(axes, (8.9, -1.75), (6.3, -1.75), BACKWARD)
    axes.text(6.1, -1.75, "backward: upstream · local gradient", color=BACKWARD, ha="right", va="center", fontsize=9.5)
    save(figure, "computation_graph")


def two_layers():
    figure, axes = blank_axes(9.2, 2.8, (-0.5, 13.2), (-2.1, 2.0))
    boxes = {2.0: r"$x W_1 + b_1$", 5.2: "ReLU", 8.4: r"$h W_2 + b_2$", 12.0: "softmax, CE"}
    for x, text in boxes.items():
        box = {"boxstyle": "round,pad=0.5", "facecolor": "white", "edgecolor": INK, "linewidth": 1.5}
        axes.text(x, 0, text, ha="center", va="center", bbox=box)
    stations = {
        (-0.4, 1.15): ("$x$\n(N, D)", ""),
        (2.85, 4.6): ("$z_1$\n(N, H)", "$dz_1$\n(N, H)"),
        (5.8, 7.55): ("$h$\n(N, H)", "$dh$\n(N, H)"),
        (9.25, 10.95): ("logits\n(N, C)", "dlogits\n(N, C)"),
    }
    for (left, right), (forward, backward) in stations.items():
        x = (left + right) / 2
        arrow(axes, (left, 0.22), (right, 0.22), FORWARD)
        axes.text(x, 0.5, forward, color=FORWARD, ha="center", va="bottom", fontsize=9.5)
        if backward:
            arrow(axes, (right, -0.22), (left, -0.22), BACKWARD)
            axes.text(x, -0.5, backward, color=BACKWARD, ha="center", va="top", fontsize=9.5)
    for x, names in ((2.0, "$dW_1$ (D, H)\n$db_1$ (H,)"), (8.4, "$dW_2$ (H, C)\n$db_2$ (C,)")):
        arrow(axes, (x, -0.5), (x, -1.1), BACKWARD)
        axes.text(x, -1.15, names, color=BACKWARD, ha="center", va="top", fontsize=9.5)
    arrow(axes, (12.0, 0.5), (12.0, 1.1), FORWARD)
    axes.text(12.0, 1.15, "loss", color=FORWARD, ha="center", va="bottom", fontsize=9.5)
    save(figure, "two_layers")


def step_size():
    steps = 10.0 ** np.arange(-13, -0.95, 0.1)
    one_sided, central = difference_errors(steps)
    figure, axes = plt.subplots(figsize=(6.6, 3.6), layout="constrained")
    axes.loglog(steps, one_sided, "o", markersize=3, color=BACKWARD, label="one-sided")
    axes.loglog(steps, central, "s", markersize=3, color=FORWARD, label="central")
    wide = steps[steps > 1e-7]
    axes.loglog(wide, wide / 2, color=BACKWARD, linewidth=1)
    axes.text(3e-4, 6e-4, r"$h/2$", color=BACKWARD)
    wide = steps[steps > 2e-5]
    axes.loglog(wide, wide**2 / 6, color=FORWARD, linewidth=1)
    axes.text(4e-3, 5e-7, r"$h^2/6$", color=FORWARD)
    small = steps[steps < 3e-6]
    axes.loglog(small, 1e-16 / small, color="#6b7280", linewidth=1, linestyle="--")
    axes.text(1e-13, 2e-10, "rounding:\nabout $10^{-16}/h$", color="#4b5563", fontsize=9)
    axes.set(xlabel="step $h$", ylabel="relative error", ylim=(1e-13, 1), xlim=(5e-14, 0.3))
    axes.grid(which="major")
    axes.legend(loc="upper center")
    save(figure, "step_size")


def gradient_check():
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.4, 3.7), layout="constrained", width_ratios=(1, 1.25))
    curves = {
        "correct": ({}, FORWARD, "-"),
        "through updated $W_2$": ({"lr": 0.1}, GREEN, "--"),
        "ReLU forgotten": ({"keep_relu": False}, BACKWARD, "-."),
    }
    for title, (mistake, color, dash) in curves.items():
        left.plot(training_losses(0.1, mistake), dash, color=color, linewidth=1.8, label=title)
    left.set(xlabel="step of gradient descent", ylabel="loss", ylim=(0, 3.3), title="the loss falls all the same")
    left.legend(fontsize=9)
    left.grid()

    rng = np.random.default_rng(0)
    colors = (FORWARD, GREEN, PURPLE, BACKWARD)
    checks = gradient_checks()
    for row, (errors, color) in enumerate(zip(checks.values(), colors, strict=True)):
        flat = np.concatenate([errors[name].ravel() for name in NAMES])
        height = row + 0.28 * rng.uniform(-1, 1, size=flat.size)
        right.plot(np.maximum(flat, 3e-14), height, "o", markersize=3.5, color=color, alpha=0.7)
    right.axvspan(1e-6, 1e-2, color="#f3f4f6")
    right.text(1e-4, -0.62, "suspicious", ha="center", fontsize=8.5, color="#4b5563")
    right.set_xscale("log")
    titles = [title.replace("W2 (lr 0.1)", "$W_2$") for title in checks]
    right.set(yticks=range(len(checks)), yticklabels=titles, xlabel="relative error of each parameter's gradient")
    right.set(xlim=(1e-14, 3), ylim=(len(checks) - 0.4, -0.85), title="the gradient check does not fall for it")
    right.grid(axis="x")
    save(figure, "gradient_check")


if __name__ == "__main__":
    with mpl.rc_context(STYLE):
        computation_graph()
        two_layers()
        step_size()
        gradient_check()
