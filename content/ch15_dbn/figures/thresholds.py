"""Print the accuracies from which the thresholds of the suite of fine_tune were set.

    python content/ch15_dbn/figures/thresholds.py [SEEDS]

For each of the three cases: worst, median and best accuracy over the seeds (200 when no number is given), of the
reference and of a half-right solution that trains the output layer alone. Takes half a minute of one
processor.
"""

import sys

import numpy as np
from digits import table
from reference import load, load_suite

fine_tune = load("fine_tune").fine_tune
dbn_transform = load("dbn_transform").dbn_transform
suite = load_suite("fine_tune")


def output_only(X, labels, layers, *rest):
    """Train nothing but the output layer, on the frozen features."""
    frozen = [(W, np.zeros(len(W)), c) for W, c in layers[:-1]]
    # fine_tune on a single layer is softmax regression: its loop over hidden layers is empty.
    return [*layers[:-1], *fine_tune(dbn_transform(X, frozen), labels, layers[-1:], *rest)]


def main():
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    for n_labels, epochs, threshold in suite.BUDGETS:
        for solution in (fine_tune, output_only):
            scores = [
                suite.digits_score(solution, table, np.random.default_rng(seed), n_labels, epochs)
                for seed in range(seeds)
            ]
            low, middle, high = np.quantile(scores, (0, 0.5, 1))
            line = f"worst {low:.3f}  median {middle:.3f}  best {high:.3f}  deviation {np.std(scores):.3f}"
            print(
                f"{n_labels:4d} labels  {epochs:2d} epochs  {solution.__name__:12s} {line}  needed {threshold:.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
