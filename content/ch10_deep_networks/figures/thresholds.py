"""Print what the reference reaches on held-out rows under 50 seeds: where the suites' thresholds come from.

    python content/ch10_deep_networks/figures/thresholds.py [SOLUTION.py]

runs the suites' own divisions and budgets, about 20 s of one processor. A path puts another solution to the test.
"""

import sys
from pathlib import Path

import numpy as np
from reference import _module, dataset, load, load_suite

SEEDS = range(50)


def show(name, values):
    values = np.sort(values)
    worst, fifth, median, best = values[0], values[4], np.median(values), values[-1]
    print(f"{name:8s} worst {worst:.3f}, fifth {fifth:.3f}, median {median:.3f}, best {best:.3f}")


def main():
    given = _module("given", Path(sys.argv[1])) if len(sys.argv) > 1 else None
    for name in ("classifier", "regressor"):
        solution, suite = given or load(name), load_suite(name)
        if not hasattr(solution, name.capitalize()):
            continue
        for measure in [key for key in vars(suite) if key.endswith(("_accuracy", "_r2")) and not key.startswith("_")]:
            function = getattr(suite, measure)
            needs_data = "dataset" in function.__code__.co_varnames[: function.__code__.co_argcount]
            arguments = (solution, dataset) if needs_data else (solution,)
            show(measure.rpartition("_")[0], [function(*arguments, np.random.default_rng(seed)) for seed in SEEDS])


if __name__ == "__main__":
    main()
