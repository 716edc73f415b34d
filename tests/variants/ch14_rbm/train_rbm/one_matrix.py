"""Weights and biases in one matrix, with a unit that is always on in each layer; orders drawn as sorted random keys."""

import numpy as np


def on(x):
    return np.exp(-np.logaddexp(0.0, -x))


def with_one(states):
    return np.hstack([states, np.ones((len(states), 1))])


def train_rbm(X, n_hidden, epochs, lr, batch_size, rng):
    if X.ndim != 2:
        raise ValueError("two axes")
    if (X < 0).any() or (X > 1).any():
        raise ValueError("values between 0 and 1")
    data = with_one(X.astype(np.float64))
    visible = X.shape[1]
    table = np.zeros((visible + 1, n_hidden + 1))
    table[:visible, :n_hidden] = rng.normal(scale=0.01, size=(visible, n_hidden))
    errors = []
    for _ in range(epochs):
        shuffled = data[np.argsort(rng.random(len(data)))]
        for batch in np.split(shuffled, range(batch_size, len(data), batch_size)):
            up = on(batch @ table[:, :n_hidden])
            h = with_one((rng.random(up.shape) < up).astype(float))
            down = on(h @ table[:visible].T)
            again = with_one((rng.random(down.shape) < down).astype(float))
            up_again = on(again @ table[:, :n_hidden])
            table += lr * (batch.T @ with_one(up) - again.T @ with_one(up_again)) / len(batch)
        hidden = with_one(on(data @ table[:, :n_hidden]))
        errors.append(float(np.mean((data[:, :visible] - on(hidden @ table[:visible].T)) ** 2)))
    return table[:visible, :n_hidden].copy(), table[:visible, n_hidden].copy(), table[visible, :n_hidden].copy(), errors
