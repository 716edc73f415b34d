"""Print how well the reference trains under many seeds, for the thresholds of tests/hidden/ch14_rbm/test_train_rbm.py.

    python content/ch14_rbm/figures/thresholds.py

Every result is one run as a case makes it. Half a minute of one processor.
"""

import numpy as np
from data import digits, pairs
from exact import mean_log_likelihood
from reference import load

train_rbm = load("train_rbm").train_rbm


def likelihood(seed):
    X = np.tile(pairs(), (8, 1))
    return mean_log_likelihood(X, *train_rbm(X, 6, 100, 0.5, 8, np.random.default_rng(seed))[:3])


def reconstruction(seed):
    return train_rbm(digits()[:400], 24, 10, 0.5, 10, np.random.default_rng(seed))[3][-1]


def describe(name, values):
    print(f"{name}: min {min(values):.4f}, max {max(values):.4f}, mean {np.mean(values):.4f}, sd {np.std(values):.4f}")


if __name__ == "__main__":
    describe("mean log-likelihood, 1,000 seeds", [likelihood(seed) for seed in range(1000)])
    describe("reconstruction error on digits, 50 seeds", [reconstruction(seed) for seed in range(50)])
    X = digits()[:400]
    print(f"error of the mean picture {X.var(axis=0).mean():.4f}, of 1/2 everywhere {((X - 0.5) ** 2).mean():.4f}")
