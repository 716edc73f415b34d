"""Does ReLU learn faster than tanh? A small experiment, whose numbers the lesson quotes.

    python content/ch02_activations/figures/measure.py

prints a table, in about two minutes, and writes ``measurements.json``, from which ``draw.py`` draws the
curves.

Krizhevsky, Sutskever and Hinton (2012) trained a four-layer convolutional network on CIFAR-10 and counted
the epochs to 25 % training error, each network at the learning rate that suits it best. The question here
is the same, on something small:

- data: three interleaved spirals in the plane, 100 noisy points each, standardised, drawn anew for every
  seed; an easy problem (each arm turns by 4 radians) and a hard one (8 radians);
- network: 2-64-64-64-3 with softmax and cross-entropy, that is, four layers of weights;
- initial weights: normal, variance 2/n_in for ReLU (He), 2/(n_in + n_out) for tanh and sigmoid (Glorot);
  biases 0;
- training: plain gradient descent on mini-batches of 30, at most 300 epochs;
- learning rate: for each activation the one of `RATES` with the smallest median epoch.

All seeds train at once: every array has the seed as its first axis.
"""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np

SEEDS = 9
SIZES = (2, 64, 64, 64, 3)
POINTS_PER_CLASS = 100
BATCH = 30
EPOCHS = 300
TURNS = {"easy": 4.0, "hard": 8.0}  # radians
TARGETS = (0.25, 0.05)  # training error; the first is the paper's
RATES = (0.03, 0.1, 0.2, 0.5, 1.0, 3.0, 10.0)
RESULTS = Path(__file__).with_name("measurements.json")

ACTIVATIONS = {
    # The function, and its derivative written in the output y.
    "relu": (lambda x: np.maximum(x, 0.0), lambda y: (y > 0).astype(y.dtype)),
    "tanh": (np.tanh, lambda y: 1.0 - y * y),
    "sigmoid": (lambda x: 0.5 * (1.0 + np.tanh(0.5 * x)), lambda y: y * (1.0 - y)),
}


def spirals(rng, turn):
    """Return points of shape (300, 2) and their classes."""
    t = np.tile(np.linspace(0.05, 1.0, POINTS_PER_CLASS), 3)
    labels = np.repeat(np.arange(3), POINTS_PER_CLASS)
    angle = turn * t + labels * 2.0 * np.pi / 3.0 + rng.normal(scale=0.2, size=t.shape)
    x = np.stack([t * np.sin(angle), t * np.cos(angle)], axis=1)
    return (x - x.mean(axis=0)) / x.std(axis=0), labels


def initial_weights(rng, activation):
    """Return a list of (W, b); b has shape (1, M), so that it lines up with a batch."""
    layers = []
    for n_in, n_out in pairwise(SIZES):
        variance = 2.0 / n_in if activation == "relu" else 2.0 / (n_in + n_out)
        layers.append((rng.normal(scale=np.sqrt(variance), size=(n_in, n_out)), np.zeros((1, n_out))))
    return layers


def forward(layers, x, function):
    """Return the logits and the outputs of every layer before them."""
    outputs = [x]
    for W, b in layers[:-1]:
        outputs.append(function(outputs[-1] @ W + b))
    W, b = layers[-1]
    return outputs[-1] @ W + b, outputs


def gradient_step(layers, x, targets, activation, rate):
    """Change the layers in place by one step of gradient descent on the mean cross-entropy."""
    function, derivative = ACTIVATIONS[activation]
    logits, outputs = forward(layers, x, function)
    e = np.exp(logits - logits.max(axis=-1, keepdims=True))
    upstream = (e / e.sum(axis=-1, keepdims=True) - targets) / x.shape[-2]
    for i in reversed(range(len(layers))):
        W, b = layers[i]
        dW = np.swapaxes(outputs[i], -1, -2) @ upstream
        db = upstream.sum(axis=-2, keepdims=True)
        if i > 0:
            upstream = (upstream @ np.swapaxes(W, -1, -2)) * derivative(outputs[i])
        W -= rate * dW
        b -= rate * db


def error_curves(activation, turn, rate):
    """Return the training error after every epoch, of shape (SEEDS, EPOCHS)."""
    generators = [np.random.default_rng(seed) for seed in range(SEEDS)]
    data = [spirals(rng, turn) for rng in generators]
    x, labels = np.stack([points for points, _ in data]), np.stack([classes for _, classes in data])
    targets = np.eye(SIZES[-1])[labels]
    per_seed = [initial_weights(rng, activation) for rng in generators]
    layers = [tuple(map(np.stack, zip(*layer, strict=True))) for layer in zip(*per_seed, strict=True)]
    curves = np.empty((SEEDS, EPOCHS))
    for epoch in range(EPOCHS):
        order = np.stack([rng.permutation(x.shape[1]) for rng in generators])[..., np.newaxis]
        shuffled_x, shuffled_targets = (np.take_along_axis(part, order, axis=1) for part in (x, targets))
        for begin in range(0, x.shape[1], BATCH):
            batch = slice(begin, begin + BATCH)
            gradient_step(layers, shuffled_x[:, batch], shuffled_targets[:, batch], activation, rate)
        logits, _ = forward(layers, x, ACTIVATIONS[activation][0])
        curves[:, epoch] = (logits.argmax(axis=-1) != labels).mean(axis=1)
    return curves


def epochs_to(curves, target):
    """Return the first epoch with at most that error for every seed; infinity if there was none."""
    reached = curves <= target
    return np.where(reached.any(axis=1), reached.argmax(axis=1) + 1.0, np.inf)


def measure(activation, turn):
    """Return the best rate for each target and its epochs; the quartiles of the error at the first target's."""
    with np.errstate(all="ignore"):  # too large a rate may diverge; its error then stays high
        by_rate = {rate: error_curves(activation, turn, rate) for rate in RATES}

    def quality(rate, target):
        return np.median(epochs_to(by_rate[rate], target)), np.median(by_rate[rate][:, -1])

    targets = {}
    for target in TARGETS:
        best = min(RATES, key=lambda rate: quality(rate, target))
        epochs = epochs_to(by_rate[best], target)
        targets[str(target)] = {"rate": best, "epochs": [int(n) if np.isfinite(n) else None for n in epochs]}
    curves = by_rate[targets[str(TARGETS[0])]["rate"]]
    quartiles = np.quantile(curves, [0.25, 0.5, 0.75], axis=0)
    return {"targets": targets, "quartiles": np.round(quartiles, 3).tolist()}


def print_table(results):
    for problem, by_activation in results.items():
        for target in TARGETS:
            print(f"{problem}: epochs to {target:.0%} training error, median of {SEEDS} seeds (least to most)")
            medians = {}
            for activation, result in by_activation.items():
                row = result["targets"][str(target)]
                epochs = np.sort([np.inf if n is None else n for n in row["epochs"]])
                medians[activation] = np.median(epochs)
                print(
                    f"  {activation:8s} rate {row['rate']:<5g} {medians[activation]:5.0f}"
                    f"  ({epochs[0]:.0f} to {epochs[-1]:.0f})"
                )
            print(f"  tanh / relu: {medians['tanh'] / medians['relu']:.1f}")


def main():
    results = {
        problem: {activation: measure(activation, turn) for activation in ACTIVATIONS}
        for problem, turn in TURNS.items()
    }
    print_table(results)
    RESULTS.write_text(json.dumps(results) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
