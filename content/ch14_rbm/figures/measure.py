"""Print every measured number that the lesson quotes, and keep the curves for the figures.

    python content/ch14_rbm/figures/measure.py

takes about a minute of one processor and writes ``measurements.json``, from which ``draw.py`` draws the curves. All of
it uses the reference solutions of this chapter, in float64.

- hand: the machine of the stubs' examples, 3 visible and 2 hidden units, everything added up;
- mixing: 20,000 chains of Gibbs sampling from v = 0, compared with the exact distribution of the visible states, for a
  machine with random weights (standard deviation 1, biases half of minus the sums of the weights, so that on and off
  are alike) and the same one with weights and biases times 4; 6 visible and 4 hidden units;
- pairs: 24 rows, three pairs of equal units of which one is on; 6 hidden units, batch 8, learning rate 0.5; exact mean
  log-likelihood by epoch, 9 seeds; CD-1, and the exact gradient in its place;
- digits: 1,797 pictures of 8 x 8 grey values divided by 16; the first 1,400 to train on, the last 397 to test on; batch
  10, learning rate 0.2, 30 epochs, 5 seeds. The linear classifiers get other labelled rows for each seed; the machine
  below them has seen all 1,400 pictures, without labels.
"""

import json
from pathlib import Path

import numpy as np
from data import digits, labels, pairs
from exact import log_partition, mean_log_likelihood, states
from reference import load

RESULTS = Path(__file__).with_name("measurements.json")
energy, free_energy = load("rbm_energy").energy, load("rbm_energy").free_energy
p_h_given_v, p_v_given_h = load("rbm_conditionals").p_h_given_v, load("rbm_conditionals").p_v_given_h
gibbs_step = load("gibbs_step").gibbs_step
cd1_gradients = load("cd1_gradients").cd1_gradients
train_rbm = load("train_rbm").train_rbm

W = np.array([[1.0, -2.0], [0.5, 1.0], [-1.0, 3.0]])
B = np.array([0.5, -1.0, 0.0])
C = np.array([-0.5, 1.0])
SPLIT, EPOCHS, LR, BATCH = 1400, 30, 0.2, 10


def print_hand():
    vs = states(3)
    log_z = log_partition(W, B, C)
    print(f"hand: log Z = {log_z:.4f}, Z = {np.exp(log_z):.3f}")
    for v in vs:
        f = free_energy(v, W, B, C)
        print(f"  v = {v.astype(int)}: F = {f:.4f}, exp(-F) = {np.exp(-f):.4f}, P = {np.exp(-f - log_z):.4f}")
    v = np.array([1.0, 0.0, 1.0])
    for h in states(2):
        e = energy(v, h, W, B, C)
        given_v = np.exp(-e + free_energy(v, W, B, C))
        print(f"  h = {h.astype(int)}: E = {e:.4f}, exp(-E) = {np.exp(-e):.4f}, P(h | 101) = {given_v:.4f}")
    print("  p(h | 101) =", p_h_given_v(v, W, C), " p(v | 11) =", p_v_given_h(np.ones(2), W, B))


def distribution(v):
    """Return the share of every visible state among the rows of v."""
    numbers = v @ (2 ** np.arange(v.shape[1])[::-1])
    return np.bincount(numbers.astype(int), minlength=2 ** v.shape[1]) / len(v)


def distances(scale, steps=60, chains=20_000):
    """Return the total variation distance to the model's distribution after each step of 20,000 chains."""
    rng = np.random.default_rng(4)
    weights = scale * rng.normal(size=(6, 4))
    b, c = -weights.sum(axis=1) / 2, -weights.sum(axis=0) / 2
    exact = np.exp(-free_energy(states(6), weights, b, c) - log_partition(weights, b, c))
    v, found = np.zeros((chains, 6)), []
    for _ in range(steps + 1):
        found.append(float(np.abs(distribution(v) - exact).sum() / 2))
        _, v = gibbs_step(v, weights, b, c, rng)
    return found


def exact_gradients(v, W, b, c, rng):
    """Return the gradient of the mean log-likelihood, with the model's part added up over all visible states."""
    vs = states(len(b))
    chance = np.exp(-free_energy(vs, W, b, c) - log_partition(W, b, c))
    ph, ph_model = p_h_given_v(v, W, c), p_h_given_v(vs, W, c)
    dW = v.T @ ph / len(v) - (vs * chance[:, np.newaxis]).T @ ph_model
    return dW, v.mean(axis=0) - chance @ vs, ph.mean(axis=0) - chance @ ph_model


def curve(gradients, seed, epochs, lr=0.5):
    """Train on the pairs by these gradients; return likelihood and reconstruction error by epoch, and the machine."""
    rng = np.random.default_rng(seed)
    X = np.tile(pairs(), (8, 1))
    W, b, c = rng.normal(scale=0.01, size=(6, 6)), np.zeros(6), np.zeros(6)
    likelihoods, errors = [], []
    for _ in range(epochs + 1):
        likelihoods.append(mean_log_likelihood(X, W, b, c))
        errors.append(float(((X - p_v_given_h(p_h_given_v(X, W, c), W, b)) ** 2).mean()))
        order = rng.permutation(len(X))
        for start in range(0, len(X), 8):
            dW, db, dc = gradients(X[order[start : start + 8]], W, b, c, rng)
            W, b, c = W + lr * dW, b + lr * db, c + lr * dc
    return likelihoods, errors, (W, b, c)


def expected_cd1(W, b, c):
    """Return the expectation of dW under CD-1 on the pairs, added up over all h0 and v1."""
    X, vs, hs = pairs(), states(len(b)), states(len(c))
    ph0 = p_h_given_v(X, W, c)
    chance_h = np.prod(np.where(hs[np.newaxis] == 1, ph0[:, np.newaxis], 1 - ph0[:, np.newaxis]), axis=2)
    pv = p_v_given_h(hs, W, b)
    chance_v = np.prod(np.where(vs[np.newaxis] == 1, pv[:, np.newaxis], 1 - pv[:, np.newaxis]), axis=2)
    weights = (chance_h @ chance_v).mean(axis=0)
    return X.T @ ph0 / len(X) - (vs * weights[:, np.newaxis]).T @ p_h_given_v(vs, W, c)


def cosine(x, y):
    return float((x * y).sum() / np.sqrt((x**2).sum() * (y**2).sum()))


def pairs_experiment():
    kept = {}
    for name, gradients in (("CD-1", cd1_gradients), ("exact", exact_gradients)):
        runs = [curve(gradients, seed, 400) for seed in range(9)]
        likelihoods = np.array([run[0] for run in runs])
        errors = np.array([run[1] for run in runs])
        kept[name] = {
            "likelihood": np.median(likelihoods, axis=0).round(4).tolist(),
            "low": likelihoods.min(axis=0).round(4).tolist(),
            "high": likelihoods.max(axis=0).round(4).tolist(),
            "error": np.median(errors, axis=0).round(6).tolist(),
        }
        for epoch in (0, 10, 25, 50, 100, 200, 400):
            ends = likelihoods[:, epoch]
            print(f"  {name} epoch {epoch:3d}: log-likelihood {np.median(ends):.3f}", end=" ")
            print(f"({ends.min():.3f} to {ends.max():.3f}), error {np.median(errors[:, epoch]):.5f}")
        if name == "CD-1":
            for epochs in (0, 25, 100, 400):
                angles = []
                for seed in range(9):
                    machine = curve(gradients, seed, max(epochs - 1, 0))[2] if epochs else start(seed)
                    angles.append(cosine(expected_cd1(*machine), exact_gradients(pairs(), *machine, None)[0]))
                print(
                    f"  cosine of expected CD-1 and exact dW, epoch {epochs}: median {np.median(angles):.3f},", end=" "
                )
                print(f"min {min(angles):.3f}")
    return kept


def start(seed):
    return np.random.default_rng(seed).normal(scale=0.01, size=(6, 6)), np.zeros(6), np.zeros(6)


def reconstruction_error(X, W, b, c):
    return float(((X - p_v_given_h(p_h_given_v(X, W, c), W, b)) ** 2).mean())


def component_error(train, test, k):
    """Return the squared error of the k principal components of train, on test."""
    mean = train.mean(axis=0)
    basis = np.linalg.svd(train - mean, full_matrices=False)[2][:k]
    return float((((test - mean) - (test - mean) @ basis.T @ basis) ** 2).mean())


def linear_accuracy(features, y, test, y_test):
    """Train softmax regression for 600 steps of momentum; return its accuracy on the test rows."""
    mean = features.mean(axis=0)
    x, targets = features - mean, np.eye(10)[y]
    w, shift = np.zeros((x.shape[1], 10)), np.zeros(10)
    w_speed, shift_speed = np.zeros_like(w), np.zeros_like(shift)
    for _ in range(600):
        scores = x @ w + shift
        p = np.exp(scores - scores.max(axis=1, keepdims=True))
        gradient = (p / p.sum(axis=1, keepdims=True) - targets) / len(x)
        w_speed = 0.9 * w_speed - 0.5 * (x.T @ gradient + 1e-4 * w)
        shift_speed = 0.9 * shift_speed - 0.5 * gradient.sum(axis=0)
        w, shift = w + w_speed, shift + shift_speed
    return float((((test - mean) @ w + shift).argmax(axis=1) == y_test).mean())


def print_classification(train, test, y, machines):
    """Pixels against hidden probabilities, as inputs of a linear classifier, by the number of labels."""
    for count in (100, 300, SPLIT):
        pixels, hidden = [], []
        for seed, (W, _, c, _) in enumerate(machines):
            rows = np.random.default_rng(seed).permutation(SPLIT)[:count]
            pixels.append(linear_accuracy(train[rows], y[rows], test, y[SPLIT:]))
            up = [p_h_given_v(part, W, c) for part in (train[rows], test)]
            hidden.append(linear_accuracy(up[0], y[rows], up[1], y[SPLIT:]))
        for name, found in (("pixels", pixels), ("64 hidden", hidden)):
            print(f"  {count} labels, {name}: {np.median(found):.3f} ({min(found):.3f} to {max(found):.3f})")


def digits_experiment():
    X, y = digits(), labels()
    train, test = X[:SPLIT], X[SPLIT:]
    mean_picture = float(((test - train.mean(axis=0)) ** 2).mean())
    print(f"digits: mean picture on test {mean_picture:.4f}")
    kept = {}
    for hidden in (8, 16, 32, 64):
        runs = [train_rbm(train, hidden, EPOCHS, LR, BATCH, np.random.default_rng(seed)) for seed in range(5)]
        tests = [reconstruction_error(test, *run[:3]) for run in runs]
        print(
            f"  {hidden} hidden: train {np.median([r[3][-1] for r in runs]):.4f}, test {np.median(tests):.4f}"
            f" ({min(tests):.4f} to {max(tests):.4f}), components {component_error(train, test, hidden):.4f}"
        )
        kept[str(hidden)] = np.median([run[3] for run in runs], axis=0).round(5).tolist()
        if hidden == 64:
            print_classification(train, test, y, runs)
        if hidden == 32:
            idle = [int((np.abs(run[0]).max(axis=0) < 1).sum()) for run in runs]
            print(f"  32 hidden: units without a weight above 1 in absolute value, by seed: {idle}")
    kept["zeros"] = zero_start(train)
    print(f"  32 hidden from W = 0: train {kept['zeros'][-1]:.4f}; first epochs of 32: {kept['32'][:3]}")
    return kept


class ZeroStart:
    """A generator whose normal numbers are zeros: the reference then starts from W = 0."""

    def __init__(self, seed):
        self._rng = np.random.default_rng(seed)
        self.random, self.permutation = self._rng.random, self._rng.permutation

    def normal(self, loc, scale, size):
        return np.zeros(size)


def zero_start(train):
    W, _, _, errors = train_rbm(train, 32, EPOCHS, LR, BATCH, ZeroStart(0))
    assert np.ptp(W, axis=1).max() < 1e-9, "the hidden units are not all alike"
    return np.round(errors, 5).tolist()


if __name__ == "__main__":
    print_hand()
    results = {"mixing": {}}
    for scale in (1, 4):
        found = distances(scale)
        results["mixing"][str(scale)] = [round(d, 5) for d in found]
        shown = {step: round(found[step], 4) for step in (0, 1, 2, 3, 5, 10, 20, 40, 60)}
        print(f"mixing, weights times {scale}: distance by step {shown}")
    results["pairs"] = pairs_experiment()
    results["digits"] = digits_experiment()
    RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
