"""Draw the figures of the lesson: `python content/ch09_vanishing_gradients/figures/draw.py`.

Writes the SVG files beside this script, byte for byte the same each time. The curves of gradients and losses come from
``measurements.json``, which ``measure.py`` writes; everything else is computed here.
"""

import json
from pathlib import Path

import matplotlib as mpl
import numpy as np
from measure import RESULTS, SPREADS, spread
from reference import load

mpl.use("svg")
import matplotlib.pyplot as plt

FOLDER = Path(__file__).resolve().parent
BLUE, ORANGE, GREEN, PURPLE, LINE, GREY = "#1d4ed8", "#c2410c", "#047857", "#7e22ce", "#111827", "#9ca3af"
STYLE = {
    "svg.fonttype": "none",  # text stays text: it can be read aloud, searched and shrunk
    "svg.hashsalt": "ch09_vanishing_gradients",  # without it every run would name the clip paths anew
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": "white",
}


def save(figure, name):
    figure.savefig(FOLDER / f"{name}.svg", metadata={"Date": None}, bbox_inches="tight")
    plt.close(figure)


def gradient_norms(results):
    curves = results["gradients"]
    looks = {
        "ReLU, twice He": (ORANGE, "v-"),
        "ReLU, He": (BLUE, "o-"),
        "tanh, Glorot": (GREEN, "s-"),
        "ReLU, Glorot": (GREY, "^-"),
        "sigmoid, Glorot": (PURPLE, "D-"),
    }
    figure, axes = plt.subplots(figsize=(6.8, 3.6), layout="constrained")
    for name, (color, style) in looks.items():
        layers = np.arange(1, len(curves[name]) + 1)
        axes.semilogy(layers, curves[name], style, color=color, markersize=4, linewidth=1.4, label=name)
    axes.set(xlabel="layer (1 is next to the input)", ylabel="norm of the gradient of W", xticks=(1, 5, 10, 15, 20))
    axes.grid(axis="y", color="#e5e7eb")
    axes.legend(frameon=False, fontsize=9, loc="center left", bbox_to_anchor=(1.0, 0.5))
    save(figure, "gradient_norms")


def init_spread(results):
    curves = results["spread"]
    looks = {"sigma 1": (ORANGE, "v-"), "He": (BLUE, "o-"), "Glorot": (GREEN, "s-"), "sigma 0.01": (GREY, "^-")}
    figure, panels = plt.subplots(1, 2, figsize=(7.4, 3.0), layout="constrained", sharey=True)
    for axes, activation in zip(panels, ("tanh", "ReLU"), strict=True):
        for rule, (color, style) in looks.items():
            deviations = curves.get(f"{activation}, {rule}")
            if deviations:
                label = rule.replace("sigma", r"$\sigma$ =")
                axes.semilogy(range(1, 21), deviations, style, color=color, markersize=4, linewidth=1.3, label=label)
        axes.set(xlabel="layer", xticks=(1, 5, 10, 15, 20), ylim=(1e-7, 10))
        axes.set_title(activation, fontsize=10)
        axes.grid(axis="y", color="#e5e7eb")
        axes.legend(frameon=False, fontsize=9, loc="lower right")
    panels[0].set_ylabel("standard deviation of the outputs")
    save(figure, "init_spread")


def init_histograms():
    names = ("tanh, sigma 0.01", "tanh, sigma 1", "tanh, Glorot")
    figure, panels = plt.subplots(2, 3, figsize=(7.4, 3.4), layout="constrained", sharex=True)
    for column, name in zip(panels.T, names, strict=True):
        outputs = spread(*SPREADS[name])
        for axes, layer in zip(column, (1, 20), strict=True):
            axes.hist(np.ravel(outputs[layer - 1]), bins=np.linspace(-1, 1, 41), color=BLUE if layer == 1 else ORANGE)
            axes.set(xlim=(-1.05, 1.05), xticks=(-1, 0, 1), yticks=())
            axes.spines["left"].set_visible(False)
        column[0].set_title(name.replace("sigma", r"$\sigma$ ="), fontsize=10)
    panels[0, 0].set_ylabel("layer 1")
    panels[1, 0].set_ylabel("layer 20")
    figure.supxlabel("output of a node", fontsize=10)
    save(figure, "init_histograms")


def training(results):
    looks = {
        "sigmoid": (PURPLE, "-"),
        "sigmoid + BN": (PURPLE, "--"),
        "ReLU": (BLUE, "-"),
        "ReLU + BN": (BLUE, "--"),
    }
    figure, axes = plt.subplots(figsize=(6.4, 3.0), layout="constrained")
    for name, (color, style) in looks.items():
        axes.plot(results["training"][name], style, color=color, linewidth=1.8, label=name)
    axes.axhline(np.log(10), color=GREY, linewidth=1, linestyle=":")
    axes.text(30, np.log(10) - 0.05, "log 10: guessing", ha="right", va="top", fontsize=9, color="#4b5563")
    axes.set(xlabel="epoch", ylabel="training loss", xlim=(0, 30), ylim=(0, 2.6))
    axes.grid(axis="y", color="#e5e7eb")
    axes.legend(frameon=False, fontsize=9, loc="center right")
    save(figure, "training")


def clipping():
    clip = load("clip_gradients")
    g = np.array([4.0, 1.0])
    arrows = (
        ("gradient", g, GREY),
        ("clip_by_value(2)", clip.clip_by_value({"g": g}, 2.0)["g"], ORANGE),
        ("clip_by_global_norm(2)", clip.clip_by_global_norm({"g": g}, 2.0)[0]["g"], BLUE),
    )
    figure, axes = plt.subplots(figsize=(6.0, 2.9), layout="constrained")
    turn = np.linspace(0, 2 * np.pi, 200)
    axes.plot(2 * np.cos(turn), 2 * np.sin(turn), color=BLUE, linewidth=1, linestyle=":")
    axes.plot([-2, 2, 2, -2, -2], [-2, -2, 2, 2, -2], color=ORANGE, linewidth=1, linestyle=":")
    for name, end, color in arrows:
        axes.annotate("", end, (0, 0), arrowprops={"arrowstyle": "-|>", "color": color, "linewidth": 2, "shrinkA": 0})
        axes.plot([], [], color=color, linewidth=2, label=f"{name} -> ({end[0]:.2f}, {end[1]:.2f})")
    axes.set(
        xlim=(-0.6, 4.4), ylim=(-0.6, 2.3), xlabel="gradient of parameter 1", ylabel="of parameter 2", aspect="equal"
    )
    axes.axhline(0, color="#e5e7eb", linewidth=1, zorder=0)
    axes.axvline(0, color="#e5e7eb", linewidth=1, zorder=0)
    axes.legend(frameon=False, fontsize=9, loc="lower center", bbox_to_anchor=(0.5, 1.0))
    save(figure, "clipping")


if __name__ == "__main__":
    with mpl.rc_context(STYLE):
        measured = json.loads(RESULTS.read_text(encoding="utf-8"))
        gradient_norms(measured)
        init_spread(measured)
        init_histograms()
        training(measured)
        clipping()
