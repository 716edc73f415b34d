"""Draw the figures of the lesson: `python content/ch03_losses/figures/draw.py`.

Writes the SVG files beside this script, byte for byte the same each time. The losses in them are those of the
reference solutions; the curves of the experiment come from measure.py.
"""

import io
import re
from pathlib import Path

import matplotlib as mpl
import numpy as np
from measure import RATE, SEEDS, TARGET, accuracies, sigmoid
from reference import load

mpl.use("svg")
import matplotlib.pyplot as plt

FOLDER = Path(__file__).resolve().parent
# Colours that stay apart for colour-blind readers (Okabe and Ito); every line has its own dash as well.
SQUARED = {"color": "#D55E00", "linestyle": "--"}
ENTROPY = {"color": "#0072B2", "linestyle": "-"}
INK, FAINT = "#111827", "#6b7280"
STYLE = {
    "svg.fonttype": "none",  # text stays text: it can be read aloud, searched and shrunk
    "svg.hashsalt": "ch03_losses",  # without it every run would name the clip paths anew
    "font.sans-serif": ["DejaVu Sans"],
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": "#e5e7eb",
    "lines.linewidth": 2.0,
    "legend.frameon": False,
    "figure.facecolor": "white",
}
mse, bce = load("squared_errors").mse, load("bce_with_logits").bce_with_logits
softmax_cross_entropy = load("softmax_cross_entropy").softmax_cross_entropy


def save(figure, name):
    text = io.StringIO()
    figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None})
    plt.close(figure)
    # A hundredth of a point is finer than any screen shows, and makes the files half as large.
    short = re.sub(r"\d+\.\d{4,}", lambda number: f"{float(number[0]):.2f}", text.getvalue())
    (FOLDER / f"{name}.svg").write_text(short, encoding="utf-8")


def logarithm():
    figure, (curve, rows) = plt.subplots(1, 2, figsize=(7.4, 3.0), layout="constrained")
    p = np.geomspace(0.004, 1.0, 200)
    curve.plot(p, -np.log(p), **ENTROPY)
    for point in (0.9, 0.5, 0.1, 0.01):
        curve.plot(point, -np.log(point), "o", color=INK, markersize=5)
        curve.annotate(
            f"p = {point}: {-np.log(point):.3f}",
            (point, -np.log(point)),
            textcoords="offset points",
            xytext=(7, 4),
            fontsize=8.5,
        )
    curve.set(xlabel="probability p of the right class", ylabel="loss  $-\\log p$", xlim=(0, 1.15), ylim=(0, 5.6))
    curve.set_title("one row", fontsize=10.5)

    count = np.arange(0, 401)
    with np.errstate(under="ignore"):
        product = np.cumprod(np.r_[1.0, np.full(400, 0.1)])
    alive = product > 0
    rows.plot(count[alive], np.log10(product[alive]), **SQUARED, label="$\\log_{10}$ of the product")
    rows.plot(count[alive][-1], np.log10(product[alive][-1]), "x", color=SQUARED["color"], markersize=9)
    rows.annotate("0 from here on", (count[alive][-1], -323), textcoords="offset points", xytext=(-88, -2), fontsize=9)
    rows.plot(count, -np.log(0.1) * count, **ENTROPY, label="sum of $-\\log p$")
    rows.set(xlabel="rows, each with p = 0.1", ylim=(-380, 1000))
    rows.set_title("many rows in float64", fontsize=10.5)
    rows.legend(loc="upper left")
    save(figure, "logarithm")


def loss_against_prediction():
    figure, (by_p, by_z, slopes) = plt.subplots(1, 3, figsize=(9.0, 3.1), layout="constrained")
    p = np.linspace(0.0, 1.0, 201)
    by_p.plot(p, (1.0 - p) ** 2, **SQUARED, label="squared error")
    by_p.plot(p[1:], -np.log(p[1:]), **ENTROPY, label="cross-entropy")
    by_p.set(xlabel="prediction $s$", ylim=(0, 5), title="loss by prediction")
    by_p.legend(loc="upper right")

    z = np.linspace(-8.0, 6.0, 141)
    one = np.ones(1)
    by_z.plot(z, [mse(sigmoid(value[None]), one) for value in z], **SQUARED)
    by_z.plot(z, [bce(value[None], one) for value in z], **ENTROPY)
    by_z.set(xlabel="logit $z$", ylim=(0, 5), title="loss by logit")

    s = sigmoid(z)
    slopes.plot(z, 2.0 * (1.0 - s) * s * (1.0 - s), **SQUARED)
    slopes.plot(z, 1.0 - s, **ENTROPY)
    slopes.axvspan(-8.0, -4.0, color="#e5e7eb", linewidth=0)
    slopes.text(-6.0, 0.5, "wrong\nand sure", ha="center", va="center", fontsize=9, color=FAINT)
    slopes.set(xlabel="logit $z$", ylim=(0, 1.08), title="steepness by logit")
    for axes in (by_p, by_z, slopes):
        axes.title.set_fontsize(10.5)
    save(figure, "loss_against_prediction")


# Six points on a line; one of them on the wrong side, so that even the cross-entropy has a lowest point.
X = np.array([-2.0, -1.0, -0.5, 0.5, 1.0, 2.0])
T = np.array([0.0, 0.0, 1.0, 0.0, 1.0, 1.0])
START, STEP, STEPS = (-4.0, 2.0), 0.5, 150


def descent(loss):
    """Return the (w, b) that gradient descent visits from START."""
    path = [np.array(START)]
    for _ in range(STEPS):
        w, b = path[-1]
        s = sigmoid(w * X + b)
        upstream = (s - T) if loss is bce else 2.0 * (s - T) * s * (1.0 - s)
        path.append(path[-1] - STEP * np.array([np.mean(upstream * X), np.mean(upstream)]))
    return np.array(path)


def loss_landscape():
    figure, panels = plt.subplots(1, 2, figsize=(8.2, 3.7), layout="constrained", sharey=True)
    w, b = np.meshgrid(np.linspace(-6.0, 6.0, 61), np.linspace(-4.0, 4.0, 41))
    z = w[..., np.newaxis] * X + b[..., np.newaxis]
    heights = {
        "mean squared error": (mse, np.mean((sigmoid(z) - T) ** 2, axis=-1)),
        "cross-entropy": (bce, np.mean(np.logaddexp(0.0, z) - z * T, axis=-1)),
    }
    for axes, (title, (loss, height)) in zip(panels, heights.items(), strict=True):
        filled = axes.contourf(w, b, height, levels=14, cmap="Blues")
        axes.contour(w, b, height, levels=14, colors=FAINT, linewidths=0.4)
        path = descent(loss)
        axes.plot(*path.T, color="#D55E00", linewidth=1.8)
        axes.plot(*path[::10].T, "o", color="#D55E00", markersize=3.5)
        axes.plot(*path[0], "o", color=INK, markersize=6)
        axes.annotate("start", path[0], textcoords="offset points", xytext=(-4, 8), fontsize=9, color="white")
        axes.set(xlabel="weight $w$", title=title)
        axes.title.set_fontsize(10.5)
        axes.grid(visible=False)
        figure.colorbar(filled, ax=axes)
    panels[0].set_ylabel("bias $b$")
    save(figure, "loss_landscape")


def saturated_start():
    figure, panels = plt.subplots(1, 3, figsize=(9.0, 2.9), layout="constrained", sharey=True)
    for axes, length in zip(panels, (2, 4, 6), strict=True):
        for loss, style, name in (("mse", SQUARED, "squared error"), ("cross-entropy", ENTROPY, "cross-entropy")):
            shares = accuracies(loss, length, RATE)
            steps = np.unique(np.geomspace(1, len(shares), 120).astype(int)) - 1
            low, middle, high = np.quantile(shares[steps], [0.0, 0.5, 1.0], axis=1)
            axes.fill_between(steps + 1, low, high, color=style["color"], alpha=0.15, linewidth=0)
            axes.plot(steps + 1, middle, **style, label=name)
        axes.axhline(TARGET, color=FAINT, linewidth=0.8)
        axes.set(xscale="log", xlabel="step + 1", ylim=(0, 1.03))
        axes.set_title(f"wrong start of length k = {length}", fontsize=10.5)
    panels[0].set_ylabel(f"share of right points\n({SEEDS} seeds)")
    panels[2].legend(loc="center", bbox_to_anchor=(0.57, 0.5), fontsize=8.5)
    save(figure, "saturated_start")


def softmax_twice():
    figure, axes = plt.subplots(figsize=(5.6, 3.0), layout="constrained")
    margins = np.linspace(-4.0, 10.0, 141)
    label = np.array([0])
    logits = np.stack([margins, np.zeros_like(margins), np.zeros_like(margins)], axis=1)
    e = np.exp(logits)
    probs = e / e.sum(axis=1, keepdims=True)
    axes.plot(margins, [softmax_cross_entropy(row[None], label) for row in logits], **ENTROPY, label="one softmax")
    axes.plot(margins, [softmax_cross_entropy(row[None], label) for row in probs], **SQUARED, label="two softmaxes")
    floor = np.log(1.0 + 2.0 / np.e)
    axes.axhline(floor, color=FAINT, linewidth=0.8)
    axes.text(10.0, floor + 0.1, f"never below {floor:.4f}", ha="right", fontsize=9)
    axes.set(xlabel="lead of the right class over the other two", ylabel="loss", ylim=(0, 4.2))
    axes.legend(loc="upper right")
    save(figure, "softmax_twice")


if __name__ == "__main__":
    with mpl.rc_context(STYLE):
        logarithm()
        loss_against_prediction()
        loss_landscape()
        saturated_start()
        softmax_twice()
