"""Draw the figures of the lesson: `python content/ch08_overfitting/figures/draw.py`.

Writes the SVG files beside this script, byte for byte the same each time. The loss curves come from
``measurements.json``, which ``measure.py`` writes; everything else is computed here.
"""

import json
from pathlib import Path

import matplotlib as mpl
import numpy as np
from measure import RESULTS, dropout_forward, error, fit_polynomial, polynomial_data, powers

mpl.use("svg")
import matplotlib.pyplot as plt

FOLDER = Path(__file__).resolve().parent
TRAIN, VAL, LINE, GREEN, GREY = "#1d4ed8", "#c2410c", "#111827", "#047857", "#9ca3af"
STYLE = {
    "svg.fonttype": "none",  # text stays text: it can be read aloud, searched and shrunk
    "svg.hashsalt": "ch08_overfitting",  # without it every run would name the clip paths anew
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": "white",
}


def save(figure, name):
    figure.savefig(FOLDER / f"{name}.svg", metadata={"Date": None}, bbox_inches="tight")
    plt.close(figure)


def plot_fit(axes, coefficients, title):
    """Plot the training points, the curve they come from, and the fitted polynomial."""
    (x, y), (x_val, y_val) = polynomial_data()
    grid = np.linspace(x[0], x[-1], 400)
    axes.plot(grid, np.sin(2 * np.pi * grid), "--", color=GREY, linewidth=1.4, label="true curve")
    axes.plot(grid, powers(grid, len(coefficients) - 1) @ coefficients, color=VAL, linewidth=1.9, label="fit")
    axes.plot(x, y, "o", color=TRAIN, markersize=5, label="training points")
    axes.set(ylim=(-2.2, 2.2), xticks=(0, 0.5, 1), yticks=(-2, 0, 2), xlabel="x")
    errors = f"train {error(coefficients, x, y):.3f}, val {error(coefficients, x_val, y_val):.3f}"
    axes.set_title(f"{title}\n{errors}", fontsize=9.5)


def polynomials():
    (x, y), _ = polynomial_data()
    figure, panels = plt.subplots(1, 3, figsize=(7.6, 2.7), layout="constrained", sharey=True)
    for axes, (degree, name) in zip(panels, ((1, "underfitting"), (5, "good fit"), (9, "overfitting")), strict=True):
        plot_fit(axes, fit_polynomial(x, y, degree), f"degree {degree}: {name}")
    panels[0].legend(frameon=False, fontsize=8, loc="upper right")
    save(figure, "polynomials")


def weight_decay():
    (x, y), _ = polynomial_data()
    figure, panels = plt.subplots(1, 3, figsize=(7.6, 2.7), layout="constrained", sharey=True)
    for axes, (lam, name) in zip(panels, ((1e-6, "1e-6"), (1e-3, "0.001"), (1.0, "1")), strict=True):
        plot_fit(axes, fit_polynomial(x, y, 12, lam), rf"degree 12, $\lambda$ = {name}")
    save(figure, "weight_decay")


def early_stopping():
    run = json.loads(RESULTS.read_text(encoding="utf-8"))["one run"]
    best, stopped = run["best_epoch"], run["stopped"]
    figure, axes = plt.subplots(figsize=(6.4, 3.0), layout="constrained")
    epochs = np.arange(len(run["val"]))
    axes.plot(epochs, run["train"], "-", color=TRAIN, linewidth=1.8, label="training loss")
    axes.plot(epochs, run["val"], "--", color=VAL, linewidth=1.8, label="validation loss")
    axes.axvspan(best, stopped, color="#fed7aa", alpha=0.5, linewidth=0)
    axes.plot(best, run["val"][best], "o", color=VAL, markersize=7)
    note = {"fontsize": 9, "arrowprops": {"arrowstyle": "-", "color": GREY, "shrinkB": 5}}
    axes.annotate(f"best: epoch {best}", (best, run["val"][best]), xytext=(34, 0.45), **note)
    axes.annotate(f"stop: epoch {stopped}", (stopped, run["val"][stopped]), xytext=(34, 0.8), **note)
    axes.plot(stopped, run["val"][stopped], "s", color=VAL, markersize=6)
    axes.set(xlabel="epoch", ylabel="cross-entropy", ylim=(0, None), xlim=(0, epochs[-1]))
    axes.grid(axis="y", color="#e5e7eb")
    axes.legend(frameon=False, loc="upper left")
    save(figure, "early_stopping")


def dropout_masks():
    rng = np.random.default_rng(2)
    figure, panels = plt.subplots(1, 3, figsize=(7.6, 2.1), layout="constrained", sharey=True)
    x = np.ones((4, 10))
    for axes, title, training in zip(panels, ("step 1", "step 2", "evaluation"), (True, True, False), strict=True):
        _, mask = dropout_forward(x, 0.5, training, rng)
        axes.imshow(mask, cmap="Blues", vmin=0, vmax=2.6)
        for (row, column), value in np.ndenumerate(mask):
            color = "white" if value > 1.5 else LINE
            axes.text(column, row, f"{value:.0f}", ha="center", va="center", fontsize=8, color=color)
        axes.set(xticks=(), yticks=range(4), yticklabels=[f"sample {i}" for i in range(1, 5)], xlabel="10 hidden nodes")
        axes.set_title(title, fontsize=10)
        axes.tick_params(length=0)
    save(figure, "dropout_masks")


def experiment():
    curves = json.loads(RESULTS.read_text(encoding="utf-8"))
    names = {
        "plain": ("nothing", VAL, "-"),
        "dropout 0.5": ("dropout 0.5", TRAIN, "--"),
        "decay 0.03": (r"weight decay $\lambda$ = 0.03", GREEN, "-."),
    }
    figure, panels = plt.subplots(1, 2, figsize=(7.4, 3.0), layout="constrained", sharey=True)
    for axes, part, title in zip(panels, ("train", "val"), ("training loss", "validation loss"), strict=True):
        for name, (label, color, style) in names.items():
            axes.plot(curves[name][part], style, color=color, linewidth=1.8, label=label)
        axes.set(xlabel="epoch", xlim=(0, None))
        axes.set_title(f"{title} (median of 9 seeds)", fontsize=10)
        axes.grid(axis="y", color="#e5e7eb")
    panels[0].set(ylabel="cross-entropy", ylim=(0, None))  # after the curves: the panels share the axis
    panels[0].legend(frameon=False, fontsize=9, loc="upper right")
    save(figure, "experiment")


if __name__ == "__main__":
    with mpl.rc_context(STYLE):
        polynomials()
        weight_decay()
        early_stopping()
        dropout_masks()
        experiment()
