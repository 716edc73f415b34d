"""Is a sigmoid slower to train with the squared error? A small experiment, whose numbers the lesson quotes.

    python content/ch03_losses/figures/measure.py

prints a table, in about half a minute.

- data: two Gaussian clouds of 100 points each around (1.5, 1.5) and (-1.5, -1.5), standard deviation 1 along each
  axis, labels 1 and 0, drawn anew for every seed;
- model: one neuron with a sigmoid, bias 0 at the start;
- start: the weight vector points exactly the wrong way and has the length k. k = 0 is a neutral start; the longer it
  is, the surer the neuron is of wrong answers;
- training: gradient descent on the whole batch, at most `STEPS` steps;
- counted: the steps until 95 % of the points are on the right side.

Both losses are means over the batch: of (s - t)**2, and of the binary cross-entropy. All seeds train at once: every
array has the seed as its first axis.
"""

import numpy as np

SEEDS = 20
POINTS = 100  # per class
STEPS = 3000
TARGET = 0.95
LENGTHS = (0, 2, 4, 6)
RATE = 0.3
RATES = (0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0)

# The derivative of the loss of one point in its logit, written in s = sigmoid(z) and the target t.
SLOPES = {
    "mse": lambda s, t: 2.0 * (s - t) * s * (1.0 - s),
    "cross-entropy": lambda s, t: s - t,
}


def sigmoid(z):
    return 0.5 * (1.0 + np.tanh(0.5 * z))


def clouds():
    """Return points of shape (SEEDS, 2 * POINTS, 2) and their targets, 0 and 1."""
    targets = np.repeat([0.0, 1.0], POINTS)
    noise = np.stack([np.random.default_rng(seed).normal(size=(len(targets), 2)) for seed in range(SEEDS)])
    return noise + np.where(targets == 1.0, 1.5, -1.5)[:, np.newaxis], targets


def accuracies(loss, length, rate, steps=STEPS):
    """Return the share of points on the right side before every step, of shape (steps + 1, SEEDS)."""
    points, targets = clouds()
    w, b = np.full((SEEDS, 2), -length / np.sqrt(2.0)), np.zeros((SEEDS, 1))
    shares = np.empty((steps + 1, SEEDS))
    for step in range(steps + 1):
        z = (points @ w[..., np.newaxis])[..., 0] + b
        shares[step] = ((z > 0) == (targets == 1.0)).mean(axis=1)
        upstream = SLOPES[loss](sigmoid(z), targets) / len(targets)
        w = w - rate * (upstream[:, np.newaxis, :] @ points)[:, 0, :]
        b = b - rate * upstream.sum(axis=1, keepdims=True)
    return shares


def steps_to_target(shares):
    """Return the first step with enough points on the right side for every seed; infinity if there was none."""
    reached = shares >= TARGET
    return np.where(reached.any(axis=0), reached.argmax(axis=0), np.inf)


def main():
    print(f"steps to {TARGET:.0%} of the points right: median of {SEEDS} seeds (least to most)")
    for length in LENGTHS:
        for loss in SLOPES:
            by_rate = {rate: steps_to_target(accuracies(loss, length, rate)) for rate in RATES}
            steps = by_rate[RATE]
            best = min(RATES, key=lambda rate: np.median(by_rate[rate]))
            print(
                f"  k = {length}  {loss:14s} rate {RATE}: {np.median(steps):6g} ({steps.min():g} to {steps.max():g})"
                f"   best rate {best:g}: {np.median(by_rate[best]):g}"
            )


if __name__ == "__main__":
    main()
