"""Draw the figures of the lesson: `python content/ch10_deep_networks/figures/draw.py`.

Writes the SVG files beside this script, byte for byte the same each time, from ``measurements.json``, which
``measure.py`` writes.
"""

import json
from pathlib import Path

import matplotlib as mpl
import numpy as np

mpl.use("svg")
import matplotlib.pyplot as plt

FOLDER = Path(__file__).resolve().parent
MEASURED = json.loads((FOLDER / "measurements.json").read_text(encoding="utf-8"))
BLUE, ORANGE, GREEN, LINE, GREY = "#1d4ed8", "#c2410c", "#047857", "#111827", "#9ca3af"
STYLE = {
    "svg.fonttype": "none",  # text stays text: it can be read aloud, searched and shrunk
    "svg.hashsalt": "ch10_deep_networks",  # without it every run would name the clip paths anew
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": "white",
}


def save(figure, name):
    figure.savefig(FOLDER / f"{name}.svg", metadata={"Date": None}, bbox_inches="tight")
    plt.close(figure)


def probes():
    figure, axes = plt.subplots(figsize=(6.2, 3.0), layout="constrained")
    layers = ["the pixels", "hidden layer 1", "hidden layer 2", "hidden layer 3"]
    for label, color, style in (("trained", BLUE, "o-"), ("untrained", ORANGE, "s--")):
        values = MEASURED["probes"][f"digits {label}"]
        axes.plot(layers, values, style, color=color, linewidth=1.8, label=f"{label} network")
        for x, value in enumerate(values):
            if x or label == "trained":
                offset = (0, 8) if label == "trained" else (0, -15)
                text = f"{value:.1%}"
                axes.annotate(text, (x, value), xytext=offset, textcoords="offset points", ha="center", fontsize=9)
    axes.set(ylabel="held-out accuracy of a line", xlim=(-0.25, 3.25), ylim=(0.58, 1.02))
    axes.yaxis.set_major_formatter(mpl.ticker.PercentFormatter(1, decimals=0))
    axes.grid(axis="y", color="#e5e7eb")
    axes.legend(frameon=False, loc="lower left")
    save(figure, "probes")


def scaling():
    figure, axes = plt.subplots(figsize=(6.2, 3.0), layout="constrained")
    for label, color, style in (("standardised", BLUE, "-"), ("as measured", ORANGE, "--")):
        losses = MEASURED["scaling"][f"wine {label} 0.01"]
        axes.plot(np.arange(1, len(losses) + 1), losses, style, color=color, linewidth=1.8, label=label)
    axes.axhline(np.log(3), color=GREY, linewidth=1)
    axes.text(10, np.log(3) * 0.6, "guessing: log 3", fontsize=9, color="#4b5563")
    axes.set(xlabel="epoch", ylabel="cross-entropy", yscale="log", xlim=(1, 40))
    axes.grid(axis="y", color="#e5e7eb")
    axes.legend(frameon=False, loc="lower left")
    save(figure, "scaling")


def confusion():
    counts = np.array(MEASURED["confusion"])
    figure, axes = plt.subplots(figsize=(4.3, 3.9), layout="constrained")
    axes.imshow(np.log1p(counts), cmap="Blues")
    for (t, p), count in np.ndenumerate(counts):
        if count:
            color = "white" if t == p else LINE
            axes.text(p, t, str(count), ha="center", va="center", fontsize=8.5, color=color)
    axes.set(xticks=range(10), yticks=range(10), xlabel="predicted", ylabel="true")
    axes.spines[:].set_visible(True)
    axes.tick_params(length=0)
    save(figure, "confusion")


def more_data():
    figure, axes = plt.subplots(figsize=(6.2, 3.1), layout="constrained")
    styles = {"0": ("no hidden layer", GREEN, "^-."), "1": ("one of 32", BLUE, "o-"), "2": ("two of 32", ORANGE, "s--")}
    for depth, (label, color, style) in styles.items():
        rows, _, median, _ = np.array(MEASURED["more data"][depth]).T
        axes.plot(rows, median, style, color=color, linewidth=1.7, markersize=5, label=label)
    rows, worst, _, best = np.array(MEASURED["more data"]["1"]).T
    axes.fill_between(rows, worst, best, color=BLUE, alpha=0.12, linewidth=0)
    ticks = [int(row) for row in rows]
    axes.set(xscale="log", xlabel="training rows", ylabel="held-out accuracy", xlim=(48, 1350))
    axes.set_xticks(ticks, [str(tick) for tick in ticks])
    axes.minorticks_off()
    axes.yaxis.set_major_formatter(mpl.ticker.PercentFormatter(1, decimals=0))
    axes.grid(color="#e5e7eb")
    axes.legend(frameon=False, loc="lower right")
    save(figure, "more_data")


def regression():
    points = MEASURED["regression"]
    figure, axes = plt.subplots(figsize=(4.2, 3.6), layout="constrained")
    axes.plot((0, 360), (0, 360), color=GREY, linewidth=1.2)
    axes.plot(points["true"], points["predicted"], "o", color=BLUE, markersize=4, alpha=0.6, markeredgewidth=0)
    axes.axhline(np.mean(points["true"]), color=ORANGE, linestyle="--", linewidth=1.2)
    axes.text(358, np.mean(points["true"]) + 5, "mean", ha="right", fontsize=9, color=ORANGE)
    axes.set(xlabel="true progression", ylabel="predicted", xlim=(0, 360), ylim=(0, 360), aspect="equal")
    save(figure, "regression")


if __name__ == "__main__":
    with mpl.rc_context(STYLE):
        probes()
        scaling()
        confusion()
        more_data()
        regression()
