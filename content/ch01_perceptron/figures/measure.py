"""Print every measured number that the lesson quotes: `python content/ch01_perceptron/figures/measure.py`."""

import sys
from itertools import product
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "solutions" / "ch01_perceptron"))
from perceptron_fit import perceptron_fit  # noqa: E402

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
LABELS = {"AND": [0, 0, 0, 1], "OR": [0, 1, 1, 1], "NAND": [1, 1, 1, 0], "XOR": [0, 1, 1, 0]}


def visits(y, epochs):
    """Yield (epoch, x, sum, output, label, w, b) for every visit of the rule with lr = 1."""
    w, b = np.zeros(2, int), 0
    for epoch in range(1, epochs + 1):
        for x, label in zip(CORNERS, y, strict=True):
            weighted = int(x @ w + b)
            output = int(weighted > 0)
            w, b = w + (label - output) * x, b + (label - output)
            yield epoch, x, weighted, output, label, w, b


def count_separable():
    """Return how many of the 16 functions of two bits one neuron computes, and which it does not."""
    found = {
        tuple((CORNERS @ w + b > 0).astype(int).tolist())
        for *w, b in product((-2, -1, 0, 1, 2), (-2, -1, 0, 1, 2), np.arange(-3.5, 4))
    }
    return len(found), sorted(set(product((0, 1), repeat=4)) - found)


def count_random_neurons(tries=1_000_000):
    """Return, by gate, how many neurons with random weights and bias compute it."""
    rng = np.random.default_rng(0)
    w, b = rng.uniform(-1, 1, size=(2, tries)), rng.uniform(-1, 1, size=tries)
    outputs = (CORNERS @ w + b > 0).astype(int)
    return {name: int((outputs == np.array(y)[:, None]).all(axis=0).sum()) for name, y in LABELS.items()}


def main():
    print("AND with lr = 1, visit by visit:")
    for epoch, x, weighted, output, label, w, b in visits(LABELS["AND"], 2):
        print(f"  epoch {epoch}  x {x}  sum {weighted:2d}  output {output}  label {label}  w {w}  b {b}")
    for name, y in LABELS.items():
        w, b, errors = perceptron_fit(CORNERS, np.array(y), 12, 1.0)
        print(f"{name}: errors per epoch {errors}, updates {sum(errors)}, w {w}, b {b}")
    _, _, errors = perceptron_fit(CORNERS, np.array(LABELS["XOR"]), 1000, 1.0)
    print(f"XOR, 1000 epochs: least errors {min(errors)}, epochs with all four rows wrong {errors.count(4)}")
    for lr in (0.5, 2.0):
        print(f"AND with lr = {lr}:", *perceptron_fit(CORNERS, np.array(LABELS["AND"]), 8, lr))
    # With the ones appended, (x, 1) is at most sqrt(3) long. (2, 2, -3) / sqrt(17) keeps all four corners at
    # least 1 / sqrt(17) away; no other unit vector does better.
    distances = np.abs(np.c_[CORNERS, np.ones(4)] @ [2, 2, -3]) / np.sqrt(17)
    print(f"AND: least distance {distances.min():.4f}, Novikoff's bound {3 / distances.min() ** 2:.0f} updates")
    print("separable functions of two bits:", *count_separable())
    print("of 1,000,000 random neurons:", count_random_neurons())


if __name__ == "__main__":
    main()
