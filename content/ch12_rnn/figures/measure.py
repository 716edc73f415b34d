"""Print every measured number that the lesson quotes: `python content/ch12_rnn/figures/measure.py`.

The same on every run. Takes about a minute on one core; set OPENBLAS_NUM_THREADS=1, the matrices are small.
"""

from functools import cache

import numpy as np
from reference import load

rnn_forward = load("rnn_forward").rnn_forward
rnn_backward = load("rnn_backward").rnn_backward
padding = load("pad_sequences")
norms = load("bptt_gradient_norms")
Adam = load("adam", "ch07_optimizers").Adam

RADII = (0.5, 0.9, 1.0, 1.1, 1.5, 3.0)
DELAYS = (5, 10, 20, 40, 80)
SEEDS = range(5)
TRAININGS = (("torch", "plain"), ("torch", "Adam"), ("orthogonal", "plain"))


def scaled(W, radius):
    return W * (radius / norms.spectral_radius(W))


def orthogonal(rng, units):
    """Return a random orthogonal matrix: all its eigenvalues have the absolute value 1."""
    q, r = np.linalg.qr(rng.normal(size=(units, units)))
    return q * np.sign(np.diag(r))


def torch_default(rng, units):
    """Return recurrent weights as torch.nn.RNN draws them: uniform between -1/sqrt(H) and 1/sqrt(H)."""
    return rng.uniform(-1, 1, size=(units, units)) / np.sqrt(units)


# --- Gradients through time


def norms_through_time(radius, *, saturating, units=64, steps=60, rows=16, seed=0):
    """Return the norms of the gradient in all states, that in the last one being 1.

    With ``saturating`` the states are those of a tanh layer that reads noise, else they are 0, where tanh has slope 1.
    """
    rng = np.random.default_rng(seed)
    W_h = scaled(rng.normal(size=(units, units)), radius)
    W_x = rng.normal(size=(8, units)) / np.sqrt(8)
    x = rng.normal(size=(rows, steps, 8))
    dh = rng.normal(size=(rows, units))
    hs = rnn_forward(x, W_x, W_h, np.zeros(units)) if saturating else np.zeros((rows, steps, units))
    return norms.bptt_gradient_norms(dh / np.linalg.norm(dh), hs, W_h)


def latch(steps=1000, weight=2.0):
    """Return the states of one unit that reads a single 1 and then nothing, and the gradient norms back to it."""
    x = np.zeros((1, steps, 1))
    x[0, 0] = 1.0
    W_h = np.array([[weight]])
    hs = rnn_forward(x, np.array([[3.0]]), W_h, np.zeros(1))
    return hs[0, :, 0], norms.bptt_gradient_norms(np.array([[1.0]]), hs, W_h)


# --- Learning to recall


def recall_batch(rng, delay, rows):
    """Return sequences whose first element is 1 or -1 in one channel, noise in the other, and that sign as 0 or 1."""
    signs = rng.choice([-1.0, 1.0], size=rows)
    x = np.zeros((rows, delay + 1, 2))
    x[:, 0, 0] = signs
    x[:, :, 1] = rng.normal(size=(rows, delay + 1))
    return x, (signs > 0).astype(float)


def initial(rng, W_h, inputs):
    units = len(W_h)
    return {
        "W_x": rng.uniform(-1, 1, size=(inputs, units)) / np.sqrt(units),
        "W_h": W_h,
        "b": np.zeros(units),
        "w": rng.uniform(-1, 1, size=units) / np.sqrt(units),
        "c": np.zeros(1),
    }


def logits_of(params, x, steps):
    """Return the logit of each row, read at its own step of ``steps``, and the states."""
    hs = rnn_forward(x, params["W_x"], params["W_h"], params["b"])
    return hs[np.arange(len(x)), steps] @ params["w"] + params["c"][0], hs


def gradients(params, x, steps, targets):
    """Return the mean binary cross-entropy and its gradients; the loss depends on one state of each row."""
    rows = np.arange(len(x))
    z, hs = logits_of(params, x, steps)
    dz = (1 / (1 + np.exp(-z)) - targets) / len(x)
    dhs = np.zeros_like(hs)
    dhs[rows, steps] = dz[:, np.newaxis] * params["w"]
    back = rnn_backward(dhs, x, np.zeros_like(hs[:, 0]), hs, params["W_x"], params["W_h"])
    grads = {name: back[name] for name in ("W_x", "W_h", "b")}
    loss = np.mean(np.logaddexp(0, z) - targets * z)
    return loss, grads | {"w": hs[rows, steps].T @ dz, "c": dz.sum(keepdims=True)}


def clipped(grads, limit=1.0):
    length = np.sqrt(sum(np.sum(g**2) for g in grads.values()))
    return {name: g * min(1.0, limit / length) for name, g in grads.items()}


class PlainDescent:
    def step(self, params, grads, lr=0.5):
        return {name: params[name] - lr * grads[name] for name in params}


@cache
def recall_accuracy(delay, start, method, seed, updates=600, units=16):
    """Return the share of 1,000 new sequences that are right after 600 updates with 32 new sequences each, clipped."""
    rng = np.random.default_rng(seed)
    W_h = {"torch": torch_default, "orthogonal": orthogonal}[start](rng, units)
    params, optimizer = initial(rng, W_h, 2), Adam(lr=0.005) if method == "Adam" else PlainDescent()
    for _ in range(updates):
        x, targets = recall_batch(rng, delay, 32)
        _, grads = gradients(params, x, np.full(32, delay), targets)
        params = optimizer.step(params, clipped(grads))
    x, targets = recall_batch(np.random.default_rng(1000 + seed), delay, 1000)
    z, _ = logits_of(params, x, np.full(1000, delay))
    return np.mean((z > 0) == (targets > 0.5))


def radii_at_start(units=16):
    draws = [norms.spectral_radius(torch_default(np.random.default_rng(seed), units)) for seed in range(200)]
    return np.mean(draws), np.max(draws)


# --- Padding


def drifting_states(padded_steps=30, units=32, seed=3):
    """Return how much of a state is left after each step of padding: the norm of it, relative to the valid one."""
    rng = np.random.default_rng(seed)
    x = np.concatenate([rng.normal(size=(200, 10, 4)), np.zeros((200, padded_steps, 4))], axis=1)
    hs = rnn_forward(x, rng.normal(size=(4, units)) / 2, torch_default(rng, units), np.zeros(units))
    lengths = np.linalg.norm(hs[:, 9:], axis=2)
    return (lengths / lengths[:, :1]).mean(axis=0)


def variable_batch(rng, rows):
    """Return padded sequences of 2 to 40 numbers, their mask, and whether the last two add up to more than 0."""
    sequences = [rng.normal(size=(length, 1)) for length in rng.integers(2, 41, size=rows)]
    targets = np.array([float(s[-2:].sum() > 0) for s in sequences])
    return *padding.pad_sequences(sequences), targets


@cache
def padded_accuracy(use_mask, seed, updates=400, units=16):
    rng = np.random.default_rng(seed)
    params, optimizer = initial(rng, torch_default(rng, units), 1), Adam(lr=0.01)

    def read(mask):  # the index of the last valid step, or of the last one
        return mask.sum(axis=1) - 1 if use_mask else np.full(len(mask), mask.shape[1] - 1)

    for _ in range(updates):
        x, mask, targets = variable_batch(rng, 32)
        _, grads = gradients(params, x, read(mask), targets)
        params = optimizer.step(params, clipped(grads))
    x, mask, targets = variable_batch(np.random.default_rng(1000 + seed), 1000)
    z, _ = logits_of(params, x, read(mask))
    return np.mean((z > 0) == (targets > 0.5))


def padding_share(batch=32, count=3200, seed=0):
    """Return the share of padding in batches of rows as they come, and of rows sorted by length."""
    lengths = np.random.default_rng(seed).integers(2, 101, size=count)
    return [
        1 - order.sum() / sum(batch * len_.max() for len_ in order.reshape(-1, batch))
        for order in (lengths, np.sort(lengths))
    ]


def main():
    print("gradient in the first of 60 states, that in the last being 1:")
    for radius in RADII:
        linear, tanh = (norms_through_time(radius, saturating=s)[0] for s in (False, True))
        print(f"  radius {radius}: slope 1 {linear:.2g} (radius**59 = {radius**59:.2g}), tanh reading noise {tanh:.2g}")
    skew = np.array([[0.5, 4.0], [0.0, -0.75]])
    powers = [np.linalg.norm(np.linalg.matrix_power(skew, k), 2) for k in (1, 2, 3, 5, 10, 20, 40)]
    print("skew matrix, radius 0.75: norms of its powers 1, 2, 3, 5, 10, 20, 40", np.round(powers, 5))

    states, back = latch()
    print(f"latch: state 1, 10, 1000: {states[0]:.4f} {states[9]:.6f} {states[-1]:.6f}")
    print(f"  factor {2 * (1 - states[-1] ** 2):.4f}; gradient 10, 20 back {back[-11]:.2g} {back[-21]:.2g}")
    for weight in (0.9, 1.0):
        states, _ = latch(101, weight)
        print(f"  weight {weight}: state after 10 and 100 more steps {states[10]:.3f} {states[100]:.2g}")

    print("radius at the start, uniform weights of 16 units: mean, largest of 200", np.round(radii_at_start(), 3))
    for start, method in TRAININGS:
        for delay in DELAYS:
            scores = sorted(float(recall_accuracy(delay, start, method, seed)) for seed in SEEDS)
            print(f"recall after {delay} steps, start {start}, {method}: {scores}")

    left = drifting_states()
    print("state left after 1, 5, 10, 30 steps of padding:", np.round(left[[1, 5, 10, 30]], 4))
    for use_mask in (True, False):
        print("padding, mask used:", use_mask, sorted(float(padded_accuracy(use_mask, seed)) for seed in SEEDS))
    print("share of padding, as they come and sorted: {:.3f} {:.3f}".format(*padding_share()))


if __name__ == "__main__":
    main()
