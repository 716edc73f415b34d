"""How many steps does each optimizer need? The experiments whose numbers the lesson quotes.

    python content/ch07_optimizers/figures/measure.py

prints everything, in about three minutes, and writes ``measurements.json``, from which ``draw.py`` draws the curves.
All optimizers are the reference solutions, with their default settings but for the learning rate, which is tuned for
each of them and for each task: the one with the smallest median wins.

1. A ravine: loss = (x**2 + 100 * y**2) / 2, a hundred times as steep across as along. Fifteen starting points in
   random directions, all at the loss 50. Counted are the steps until the loss is for the first time at most 1/10,000
   of that, and until it stays there for the rest of 3,000 steps. The same ravine turned by 30 degrees, so that it no
   longer runs along an axis.
2. A small network, 2-32-32-3 with ReLU, on three interleaved spirals of 100 points each, mini-batches of 30, five
   seeds. Counted is the first step, looked at every tenth, at which the mean cross-entropy over all 300 points is at
   most 0.1. Once with both features standardised, once with the second one in a unit that makes it ten times smaller.
3. The first steps of Adam with and without bias correction.

All learning rates, and all starting points or seeds, run at once: they are leading axes of every array.
"""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
from reference import Adadelta, Adagrad, Adam, Momentum, Nesterov, RMSprop

RESULTS = Path(__file__).with_name("measurements.json")
STEEPNESS = 100.0
TURNS = {"along the axes": 0.0, "turned by 30 degrees": 30.0}
START_LOSS = 50.0
RAVINE_TARGET = 1e-4  # of the loss at the start
RAVINE_STEPS = 3000
RAVINE_RATES = 10 ** (np.arange(-80, 41) / 20)  # 1e-4 to 100, twenty a decade
SEEDS = 5
SIZES = (2, 32, 32, 3)
SCALES = {"standardised": 1.0, "second feature ten times smaller": 0.1}
NETWORK_STEPS = 2000
NETWORK_RATES = 10 ** (np.arange(-16, 9) / 4)  # 1e-4 to 100, four a decade
NETWORK_TARGET = 0.1
LOOK_EVERY = 10


class GradientDescent:
    """Plain gradient descent, for comparison."""

    def __init__(self, lr):
        self.lr = lr

    def step(self, params, grads):
        return {key: p - self.lr * grads[key] for key, p in params.items()}


OPTIMIZERS = {
    "gradient descent": GradientDescent,
    "Momentum": Momentum,
    "Nesterov": Nesterov,
    "Adagrad": Adagrad,
    "RMSProp": RMSprop,
    "AdaDelta": Adadelta,
    "Adam": Adam,
}


def ravine(degrees):
    """Return the matrix H of the loss x @ H @ x / 2 and the rotation that turned it."""
    angle = np.deg2rad(degrees)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return turn @ np.diag([1.0, STEEPNESS]) @ turn.T, turn


def starting_points(turn, count=15):
    """Return points of the loss START_LOSS, in random directions."""
    angle = np.random.default_rng(0).uniform(0.0, 2.0 * np.pi, size=count)
    return np.sqrt(2.0 * START_LOSS) * np.stack([np.cos(angle), np.sin(angle) / np.sqrt(STEEPNESS)], axis=1) @ turn.T


def ravine_steps(make, degrees, rates=RAVINE_RATES):
    """Return median numbers of steps, of shape (2, rates): until the loss is first low, and until it stays low."""
    H, turn = ravine(degrees)
    x = np.tile(starting_points(turn), (len(rates), 1, 1))
    optimizer = make(rates[:, np.newaxis, np.newaxis])
    first, last_above = np.full(x.shape[:2], np.inf), np.zeros(x.shape[:2])
    with np.errstate(all="ignore"):  # large learning rates diverge
        for step in range(1, RAVINE_STEPS + 1):
            x = optimizer.step({"x": x}, {"x": x @ H})["x"]
            is_low = ravine_loss(x, H) <= RAVINE_TARGET * START_LOSS
            first[is_low & np.isinf(first)] = step
            last_above[~is_low] = step
    stays = np.where(last_above < RAVINE_STEPS, last_above + 1, np.inf)
    return np.median([first, stays], axis=-1)


def ravine_loss(x, H):
    return np.einsum("...i,ij,...j->...", x, H, x) / 2.0


def measure_ravine():
    results = {}
    for name, make in OPTIMIZERS.items():
        for turn, degrees in TURNS.items():
            for what, steps in zip(("first low", "stays low"), ravine_steps(make, degrees), strict=True):
                best = int(np.argmin(steps))
                good = RAVINE_RATES[steps <= 2 * steps[best]]
                results[f"{name}, {turn}, {what}"] = {
                    "steps": steps[best],
                    "rate": RAVINE_RATES[best],
                    "good rates": [good.min(), good.max()],
                }
    return results


def count_good_ends(make, is_falling, steps=1000):
    """Return with how many learning rates the median loss is low after the last step; they fall to 0, or do not."""
    H, turn = ravine(0.0)
    rates = RAVINE_RATES[:, np.newaxis, np.newaxis]
    x = np.tile(starting_points(turn), (len(rates), 1, 1))
    optimizer = make(rates)
    with np.errstate(all="ignore"):
        for step in range(steps):
            if is_falling:
                optimizer.lr = rates * (1.0 - step / steps)
            x = optimizer.step({"x": x}, {"x": x @ H})["x"]
        return int((np.median(ravine_loss(x, H), axis=-1) <= RAVINE_TARGET * START_LOSS).sum())


def spirals(rng, scale):
    """Return points of shape (300, 2), the second feature times scale, and one-hot targets of shape (300, 3)."""
    t = np.tile(np.linspace(0.05, 1.0, 100), 3)
    labels = np.repeat(np.arange(3), 100)
    angle = 6.0 * t + labels * 2.0 * np.pi / 3.0 + rng.normal(scale=0.2, size=t.shape)
    x = np.stack([t * np.sin(angle), t * np.cos(angle)], axis=1)
    return (x - x.mean(axis=0)) / x.std(axis=0) * [1.0, scale], np.eye(3)[labels]


def initial_params(rng):
    """Return He's normal weights and zero biases."""
    params = {}
    for layer, (n_in, n_out) in enumerate(pairwise(SIZES)):
        params[f"W{layer}"] = rng.normal(scale=np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params[f"b{layer}"] = np.zeros((1, n_out))
    return params


def forward(params, x):
    """Return the probabilities and the outputs of all layers before them."""
    outputs, last = [x], len(SIZES) - 2
    for layer in range(last):
        outputs.append(np.maximum(outputs[-1] @ params[f"W{layer}"] + params[f"b{layer}"], 0.0))
    logits = outputs[-1] @ params[f"W{last}"] + params[f"b{last}"]
    e = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True), outputs


def gradients(params, x, targets):
    """Return the gradients of the mean cross-entropy."""
    probabilities, outputs = forward(params, x)
    upstream = (probabilities - targets) / x.shape[-2]
    grads = {}
    for layer in reversed(range(len(SIZES) - 1)):
        grads[f"W{layer}"] = np.swapaxes(outputs[layer], -1, -2) @ upstream
        grads[f"b{layer}"] = upstream.sum(axis=-2, keepdims=True)
        if layer:
            upstream = upstream @ np.swapaxes(params[f"W{layer}"], -1, -2) * (outputs[layer] > 0)
    return grads


def network_losses(make, scale, rates=NETWORK_RATES):
    """Return the loss over all points, every tenth step, of shape (looks, rates, seeds)."""
    rngs = [np.random.default_rng(seed) for seed in range(SEEDS)]
    data = [spirals(rng, scale) for rng in rngs]
    x, targets = (np.stack(arrays) for arrays in zip(*data, strict=True))
    starts = [initial_params(rng) for rng in rngs]
    params = {key: np.tile(np.stack([start[key] for start in starts]), (len(rates), 1, 1, 1)) for key in starts[0]}
    optimizer = make(rates.reshape(-1, 1, 1, 1))
    losses = []
    with np.errstate(all="ignore"):
        for step in range(NETWORK_STEPS):
            if step % 10 == 0:  # an epoch of ten mini-batches begins: a new order for every seed
                orders = np.stack([rng.permutation(300) for rng in rngs])
            rows = orders[:, step % 10 * 30 :][:, :30, np.newaxis]
            batch = np.take_along_axis(x, rows, axis=1), np.take_along_axis(targets, rows, axis=1)
            params = optimizer.step(params, gradients(params, *batch))
            if (step + 1) % LOOK_EVERY == 0:
                probabilities, _ = forward(params, x)
                right = (probabilities * targets).sum(axis=-1)
                losses.append(-np.log(np.maximum(right, 1e-300)).mean(axis=-1))
    return np.nan_to_num(np.array(losses), nan=np.inf)


def measure_network():
    results = {}
    for task, scale in SCALES.items():
        for name, make in OPTIMIZERS.items():
            reached = network_losses(make, scale) <= NETWORK_TARGET
            first = np.where(reached.any(axis=0), reached.argmax(axis=0) * LOOK_EVERY + LOOK_EVERY, np.inf)
            steps = np.median(first, axis=-1)
            best = int(np.argmin(steps))
            good = NETWORK_RATES[steps <= 2 * steps[best]]
            results[f"{name}, {task}"] = {
                "steps": steps[best],
                "rate": NETWORK_RATES[best],
                "good rates": [good.min(), good.max()],
                "seeds": sorted(first[best].tolist()),
            }
    return results


def adam_step_sizes(steps, betas=(0.9, 0.999)):
    """Return step sizes of Adam in units of lr, while the gradient is 1: uncorrected, and with m alone corrected."""
    t = np.arange(1, steps + 1)
    m, v = 1.0 - betas[0] ** t, 1.0 - betas[1] ** t
    return m / np.sqrt(v), 1.0 / np.sqrt(v)


def show(results):
    for name, found in results.items():
        low, high = found["good rates"]
        spread = f"   seeds {found['seeds']}" if "seeds" in found else ""
        print(
            f"  {name:46s} {found['steps']:6.0f} steps at lr {found['rate']:.3g}"
            f"   at most twice that for {low:.3g} to {high:.3g}{spread}"
        )


def main():
    print(f"ravine, {STEEPNESS:g} times as steep across; steps to {RAVINE_TARGET:g} of the loss at the start:")
    on_ravine = measure_ravine()
    show(on_ravine)
    print(f"  AdaDelta along the axes with lr = 1: {ravine_steps(Adadelta, 0.0, np.array([1.0])).ravel()} steps")
    for is_falling in (False, True):
        count = count_good_ends(RMSprop, is_falling)
        kind = "falling to 0" if is_falling else "constant"
        print(
            f"  RMSProp, 1000 steps along the axes, lr {kind}: low at the end for {count} of {len(RAVINE_RATES)} rates"
        )
    print("network on spirals; steps to a loss of 0.1:")
    on_network = measure_network()
    show(on_network)
    uncorrected, half = adam_step_sizes(5000)
    peak = int(np.argmax(uncorrected))
    print(f"Adam uncorrected, constant gradient: step 1 {uncorrected[0]:.2f} lr, largest {uncorrected[peak]:.2f} lr")
    print(f"  in step {peak + 1}, above 1.01 lr until step {np.flatnonzero(uncorrected > 1.01).max() + 1}")
    print(f"  with m alone corrected, step 1 {half[0]:.2f} lr")
    results = {"ravine": on_ravine, "network": on_network}
    RESULTS.write_text(json.dumps(results, indent=1, default=float) + "\n")


if __name__ == "__main__":
    main()
