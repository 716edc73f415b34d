"""The numbers behind the thresholds of torch_delayed_recall: `python content/ch13_lstm/figures/thresholds.py [SEEDS]`.

For each length the shares of right answers over the seeds, worst first. 50 seeds take some five minutes.
"""

import importlib.util
import sys

import numpy as np
from recall_task import Net, share_right
from reference import SOLUTIONS, load

LENGTHS = (6, 12, 20)


def variants():
    folder = SOLUTIONS.parents[1] / "tests" / "variants" / SOLUTIONS.name / "torch_delayed_recall"
    for path in sorted(folder.glob("*.py")):
        spec = importlib.util.spec_from_file_location(path.stem, path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        yield path.stem, module


def main():
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    solution = load("torch_delayed_recall")
    candidates = {
        "reference": (lambda: solution.RecallNet(5, 32, 4), solution.train),
        "LSTM, PyTorch's start": (lambda: Net("LSTM"), solution.train),
        "GRU, PyTorch's start": (lambda: Net("GRU"), solution.train),
        "plain RNN": (lambda: Net("RNN"), solution.train),
    }
    for name, module in variants():
        candidates[name] = (lambda module=module: module.RecallNet(5, 32, 4), module.train)
    for name, (make_model, train) in candidates.items():
        for length in LENGTHS:
            shares = np.sort([share_right(make_model, train, length, seed) for seed in range(seeds)])
            shown = " ".join(f"{share:.3f}" for share in shares[:5])
            print(f"{name}, {length} elements: worst {shown} … median {np.median(shares):.3f}", flush=True)


if __name__ == "__main__":
    main()
