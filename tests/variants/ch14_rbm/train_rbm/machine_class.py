"""A class with a learning step; rows taken from a queue of shuffled indices."""

import numpy as np


class Machine:
    def __init__(self, visible, hidden, rng):
        self.rng = rng
        self.W = 0.01 * rng.standard_normal((visible, hidden))
        self.b, self.c = np.zeros(visible), np.zeros(hidden)

    def up(self, v):
        return 1 / (1 + np.exp(-(v @ self.W + self.c)))

    def down(self, h):
        return 1 / (1 + np.exp(-(h @ self.W.T + self.b)))

    def learn(self, v, lr):
        ph = self.up(v)
        v1 = self.rng.binomial(1, self.down(self.rng.binomial(1, ph)))
        ph1 = self.up(v1)
        self.W += lr / len(v) * (v.T @ ph - v1.T @ ph1)
        self.b += lr * np.mean(v - v1, axis=0)
        self.c += lr * np.mean(ph - ph1, axis=0)

    def error(self, X):
        return np.mean((X - self.down(self.up(X))) ** 2)


def train_rbm(X, n_hidden, epochs, lr, batch_size, rng):
    if np.ndim(X) != 2 or np.min(X) < 0 or np.max(X) > 1:
        raise ValueError("rows of values between 0 and 1, please")
    X = np.array(X, dtype=float)
    machine = Machine(X.shape[1], n_hidden, rng)
    errors = np.zeros(epochs)
    for epoch in range(epochs):
        queue = list(range(len(X)))
        rng.shuffle(queue)
        while queue:
            batch, queue = queue[:batch_size], queue[batch_size:]
            machine.learn(X[batch], lr)
        errors[epoch] = machine.error(X)
    return [machine.W, machine.b, machine.c, errors]
