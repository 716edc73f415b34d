"""Print every measured number that the lesson quotes, and write ``measurements.json`` for ``draw.py``.

    python content/ch06_gradient_descent/figures/measure.py

Takes about half a minute. Everything but the times is the same on every run. Updates are made by the chapter's
reference solutions: `minibatches` cuts the data, `gradient_step` moves the parameters.
"""

import json
import time
from pathlib import Path

import numpy as np
from reference import load

gradient_step = load("gradient_step").gradient_step
minibatches = load("minibatches").minibatches
RESULTS = Path(__file__).with_name("measurements.json")

# How many updates, and how much time: linear regression on 2,000 rows with 20 features, whose standard deviations fall
# from 1 to 0.25, and with noise of standard deviation 0.5. The target is 1.05 times the least loss that there is.
ROWS, FEATURES = 2000, 20
SEEDS = 5
RATES = {  # tried for each batch size, with the most epochs that a run may take
    1: ((0.002, 0.005, 0.01, 0.02), 8),
    10: ((0.02, 0.05, 0.1, 0.2), 12),
    100: ((0.2, 0.4, 0.6, 0.8), 30),
    2000: ((0.2, 0.4, 0.6, 0.8, 1.0), 150),
}
TIME_REPEATS = 7


def regression(seed):
    """Return X, y and the least mean squared error."""
    rng = np.random.default_rng(seed)
    scales = np.geomspace(1.0, 0.25, FEATURES)
    X = rng.normal(size=(ROWS, FEATURES)) * scales
    y = X @ (rng.normal(size=FEATURES) / scales) + 1.0 + 0.5 * rng.normal(size=ROWS)
    ones = np.c_[X, np.ones(ROWS)]
    return X, y, float(np.mean((ones @ np.linalg.lstsq(ones, y, rcond=None)[0] - y) ** 2))


def start(features):
    return {"w": np.zeros(features), "b": np.array(0.0)}


def mean_squared_error(params, X, y):
    return float(np.mean((X @ params["w"] + params["b"] - y) ** 2))


def gradients(params, X, y):
    """Return the gradient of the mean squared error of these rows."""
    residuals = X @ params["w"] + params["b"] - y
    return {"w": 2 / len(X) * (X.T @ residuals), "b": 2 * residuals.mean()}


def updates_to(target, X, y, batch_size, lr, epochs, rng):
    """Return after how many updates the loss of all rows is at most the target; infinity when it never is.

    It is looked at after every update, or after every 20 rows where the batches are smaller.
    """
    params, updates = start(X.shape[1]), 0
    with np.errstate(all="ignore"):  # too large a rate diverges, and its loss is not at most anything
        for _ in range(epochs):
            for X_batch, y_batch in minibatches(X, y, batch_size, rng):
                params = gradient_step(params, gradients(params, X_batch, y_batch), lr)
                updates += 1
                if updates * batch_size % 20 == 0 and mean_squared_error(params, X, y) <= target:
                    return updates
    return np.inf


def seconds_for(updates, X, y, batch_size, lr):
    """Return the least processor time that so many updates took, without looking at the loss."""
    times = []
    for _ in range(TIME_REPEATS):
        rng, params, done = np.random.default_rng(0), start(X.shape[1]), 0
        began = time.process_time()
        while done < updates:
            for X_batch, y_batch in minibatches(X, y, batch_size, rng):
                params = gradient_step(params, gradients(params, X_batch, y_batch), lr)
                done += 1
                if done == updates:
                    break
        times.append(time.process_time() - began)
    return min(times)


def batch_sizes():
    """Return, by batch size, the rate that needs the fewest updates, their median, and the time they take."""
    problems = [regression(seed) for seed in range(SEEDS)]
    table = {}
    for batch_size, (rates, epochs) in RATES.items():
        medians = {}
        for lr in rates:
            updates = [
                updates_to(1.05 * least, X, y, batch_size, lr, epochs, np.random.default_rng(seed))
                for seed, (X, y, least) in enumerate(problems)
            ]
            medians[lr] = float(np.median(updates))
        best = min(medians, key=medians.get)
        seconds = seconds_for(int(medians[best]), *problems[0][:2], batch_size, best)
        table[batch_size] = {"lr": best, "updates": int(medians[best]), "milliseconds": round(1000 * seconds, 2)}
    return table


def gradient_noise(draws=2000):
    """Return, by batch size, the root mean square of (batch gradient - full gradient) over the full one's length."""
    X, y, _ = regression(0)
    full = gradients(start(FEATURES), X, y)["w"]
    rng = np.random.default_rng(0)
    noise = {}
    for batch_size in (1, 10, 100):
        rows = rng.integers(ROWS, size=(draws, batch_size))
        errors = np.array([gradients(start(FEATURES), X[r], y[r])["w"] - full for r in rows])
        noise[batch_size] = float(np.sqrt(np.mean(np.sum(errors**2, axis=1))) / np.linalg.norm(full))
    return noise


# What happens in an epoch: 100 rows with one feature around a line. Two parameters, so that the path can be drawn.
LINE_RATE = 0.05
LINE_BATCHES = {"batch (100)": 100, "mini-batch (10)": 10, "stochastic (1)": 1}


def line_data():
    rng = np.random.default_rng(6)
    x = rng.normal(size=(100, 1))
    return x, 2.0 * x[:, 0] + 1.0 + 0.8 * rng.normal(size=100)


def line_training(batch_size, epochs, lr=LINE_RATE):
    """Return the path of (w, b), one point for each update, and the loss at the start and after each epoch."""
    X, y = line_data()
    rng, params = np.random.default_rng(1), start(1)
    path, losses = [(0.0, 0.0)], [mean_squared_error(params, X, y)]
    for _ in range(epochs):
        for X_batch, y_batch in minibatches(X, y, batch_size, rng):
            params = gradient_step(params, gradients(params, X_batch, y_batch), lr)
            path.append((float(params["w"][0]), float(params["b"])))
        losses.append(mean_squared_error(params, X, y))
    return np.array(path), losses


def parabola(lr, steps, w=1.0):
    """Return the path of gradient descent on w * w."""
    path = [w]
    for _ in range(steps):
        path.append(gradient_step({"w": np.array(path[-1])}, {"w": np.array(2.0 * path[-1])}, lr)["w"].item())
    return path


def saddle(y, lr=0.1, limit=1000):
    """Return the path of gradient descent on x * x - y * y from (1, y), until abs(y) is 1 or more."""
    path = [(1.0, y)]
    while abs(path[-1][1]) < 1.0 and len(path) <= limit:
        point = np.array(path[-1])
        moved = gradient_step({"p": point}, {"p": np.array([2.0, -2.0]) * point}, lr)["p"]
        path.append((float(moved[0]), float(moved[1])))
    return path


def minima_by_dimension(matrices=100_000):
    """Return, by dimension, how many random symmetric matrices have no negative eigenvalue.

    The second derivatives at a random point without a slope, if they were independent normal numbers: the diagonal with
    variance 2, the rest with variance 1. All eigenvalues above 0 is a minimum.
    """
    rng = np.random.default_rng(0)
    counts = {}
    for n in range(1, 8):
        a = rng.normal(size=(matrices, n, n))
        symmetric = (a + np.swapaxes(a, 1, 2)) / np.sqrt(2.0)
        counts[n] = int((np.linalg.eigvalsh(symmetric)[:, 0] > 0).sum())
    return counts


def main():
    print("w*w, 5 steps from 1:", {lr: np.round(parabola(lr, 5), 4).tolist() for lr in (0.1, 0.5, 0.9, 1.1)})
    for name, batch_size in LINE_BATCHES.items():
        _, losses = line_training(batch_size, 30)
        _, tail = line_training(batch_size, 60)
        print(f"line, {name}: loss at start and after 1, 2, 5, 10, 30 epochs", end=" ")
        print([round(losses[epoch], 3) for epoch in (0, 1, 2, 5, 10, 30)], end="")
        print(f"; epochs 31 to 60 between {min(tail[31:]):.4f} and {max(tail[31:]):.4f}")
    _, tail = line_training(1, 60, lr=LINE_RATE / 10)
    print(
        f"line, stochastic, a tenth of the rate: epochs 31 to 60 between {min(tail[31:]):.4f} and {max(tail[31:]):.4f}"
    )
    X, y = line_data()
    ones = np.c_[X, np.ones(100)]
    best = np.linalg.lstsq(ones, y, rcond=None)[0]
    print(f"line, least squares: w, b {best.round(3)}, loss {np.mean((ones @ best - y) ** 2):.4f}")
    print("gradient noise by batch size:", {size: round(share, 3) for size, share in gradient_noise().items()})
    table = batch_sizes()
    for batch_size, row in table.items():
        rows = row["updates"] * batch_size
        print(f"batch size {batch_size}: {row}, {rows} rows, {rows / ROWS:.2f} epochs")
    for y in (1e-3, 1e-6, 0.0):
        print(f"saddle, y = {y}: {len(saddle(y)) - 1} steps")
    minima = minima_by_dimension()
    print("minima among 100,000 random points without a slope, by dimension:", minima)
    RESULTS.write_text(json.dumps({"batch_sizes": table, "minima": minima}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
