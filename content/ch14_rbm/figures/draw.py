"""Draw the figures of the lesson: `python content/ch14_rbm/figures/draw.py`.

Writes the SVG files beside this script, byte for byte the same each time. The curves come from ``measurements.json``,
which ``measure.py`` writes; the machine of the digits is trained here, in a second.
"""

import json
from pathlib import Path

import matplotlib as mpl
import numpy as np
from data import digits
from measure import BATCH, EPOCHS, LR, RESULTS, SPLIT, gibbs_step, p_h_given_v, p_v_given_h, train_rbm

mpl.use("svg")
import matplotlib.pyplot as plt

FOLDER = Path(__file__).resolve().parent
BLUE, RED, LINE, GREY = "#1d4ed8", "#c2410c", "#111827", "#9ca3af"
STYLE = {
    "svg.fonttype": "none",  # text stays text: it can be read aloud, searched and shrunk
    "svg.hashsalt": "ch14_rbm",  # without it every run would name the clip paths anew
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": "white",
}


def save(figure, name):
    figure.savefig(FOLDER / f"{name}.svg", metadata={"Date": None}, bbox_inches="tight")
    plt.close(figure)


def machine():
    """Two panels: a Boltzmann machine with all links, and one with links between the layers only."""
    figure, panels = plt.subplots(1, 2, figsize=(7.2, 2.6), layout="constrained")
    visible = [(x, 0.0) for x in (0.0, 1.0, 2.0, 3.0)]
    hidden = [(x, 1.0) for x in (0.5, 1.5, 2.5)]
    for axes, title, restricted in zip(panels, ("Boltzmann machine", "restricted"), (False, True), strict=True):
        nodes = visible + hidden
        for i, first in enumerate(nodes):
            for second in nodes[i + 1 :]:
                within = first[1] == second[1]
                if within and restricted:
                    continue
                # Links within a layer are bent, so that they do not hide behind each other.
                bend = 0.0 if not within else (0.35 if first[1] == 0 else -0.35)
                style = {"arrowstyle": "-", "color": RED if within else GREY, "linewidth": 1.2}
                axes.annotate(
                    "", second, xytext=first, arrowprops=style | {"connectionstyle": f"arc3,rad={bend}"}, zorder=1
                )
        for layer, color in ((visible, BLUE), (hidden, "#047857")):
            axes.plot(*np.array(layer).T, "o", color=color, markersize=15, zorder=2)
        axes.text(-0.35, 0.0, "visible", ha="right", va="center")
        axes.text(0.15, 1.0, "hidden", ha="right", va="center")
        axes.set(xlim=(-1.1, 3.4), ylim=(-0.75, 1.6))
        axes.set_title(title, fontsize=10.5)
        axes.axis("off")
    save(figure, "machine")


def mixing():
    found = json.loads(RESULTS.read_text(encoding="utf-8"))["mixing"]
    figure, axes = plt.subplots(figsize=(5.8, 2.9), layout="constrained")
    for scale, label, color, style in (("1", "weights", BLUE, "-"), ("4", "weights times 4", RED, "--")):
        axes.plot(found[scale], style, color=color, linewidth=1.9, label=label)
    axes.set(xlabel="Gibbs steps", ylabel="distance to the model", ylim=(0, 1), xlim=(0, len(found["1"]) - 1))
    axes.grid(axis="y", color="#e5e7eb")
    axes.legend(frameon=False)
    save(figure, "mixing")


def likelihood():
    found = json.loads(RESULTS.read_text(encoding="utf-8"))["pairs"]
    figure, (left, right) = plt.subplots(1, 2, figsize=(7.4, 3.0), layout="constrained")
    for name, color, style in (("exact", GREY, "--"), ("CD-1", BLUE, "-")):
        curves = {key: np.array(values) for key, values in found[name].items()}
        epochs = np.arange(len(curves["likelihood"]))[:201]
        left.fill_between(epochs, curves["low"][:201], curves["high"][:201], color=color, alpha=0.15, linewidth=0)
        left.plot(epochs, curves["likelihood"][:201], style, color=color, linewidth=1.8, label=name)
        right.plot(epochs, curves["error"][:201], style, color=color, linewidth=1.8, label=name)
    left.axhline(-np.log(3), color=LINE, linewidth=0.9, linestyle=":")
    left.text(200, -np.log(3) + 0.06, "best possible", ha="right", fontsize=9)
    left.axhline(-3.819, color=LINE, linewidth=0.9, linestyle=":")
    left.text(200, -3.819 + 0.06, "independent units", ha="right", fontsize=9)
    left.set(xlabel="epoch", ylim=(-4.4, -0.8))
    left.set_title("mean log-likelihood", fontsize=10)
    right.set(xlabel="epoch", ylim=(0, None))
    right.set_title("reconstruction error", fontsize=10)
    right.legend(frameon=False)
    save(figure, "likelihood")


def trained():
    X = digits()
    return X[SPLIT:], train_rbm(X[:SPLIT], 32, EPOCHS, LR, BATCH, np.random.default_rng(0))


def frame(axes):
    """Turn the axes of a picture into a thin frame."""
    axes.set(xticks=(), yticks=())
    for spine in axes.spines.values():
        spine.set(visible=True, color=GREY, linewidth=0.6)


def filters(W):
    figure, panels = plt.subplots(4, 8, figsize=(6.6, 3.5), layout="constrained")
    limit = np.abs(W).max()
    for axes, weights in zip(panels.ravel(), W.T, strict=True):
        axes.imshow(weights.reshape(8, 8), cmap="RdBu_r", vmin=-limit, vmax=limit)
        frame(axes)
    save(figure, "filters")


def reconstructions(test, W, b, c):
    """Rows: the picture, its reconstruction, and what Gibbs sampling makes of it after 1, 10 and 100 steps."""
    rng = np.random.default_rng(3)
    rows = test[:10]
    pictures = [("picture", rows), ("reconstruction", p_v_given_h(p_h_given_v(rows, W, c), W, b))]
    v = rows
    for step in range(1, 101):
        h, v = gibbs_step(v, W, b, c, rng)
        if step in (1, 10, 100):
            pictures.append((f"{step} step{'s' * (step > 1)}", p_v_given_h(h, W, b)))
    figure, panels = plt.subplots(len(pictures), len(rows), figsize=(7.2, 3.7), layout="constrained")
    for line, (name, values) in zip(panels, pictures, strict=True):
        for axes, picture in zip(line, values, strict=True):
            axes.imshow(picture.reshape(8, 8), cmap="Greys", vmin=0, vmax=1)
            frame(axes)
        line[0].set_ylabel(name, rotation=0, ha="right", va="center", fontsize=9)
    save(figure, "reconstructions")


if __name__ == "__main__":
    with mpl.rc_context(STYLE):
        machine()
        mixing()
        likelihood()
        held_out, (W, b, c, _) = trained()
        filters(W)
        reconstructions(held_out, W, b, c)
