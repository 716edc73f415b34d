"""A regression network: a linear output, the mean squared error, and a target that is standardised as well."""

from itertools import pairwise

import numpy as np

_BATCH_SIZE = 32
_LEARNING_RATE = 0.02
_WEIGHT_DECAY = 0.3


class Regressor:
    """A multilayer perceptron with relu and mean squared error. The stub holds the whole contract."""

    def __init__(self, hidden, epochs, rng):
        self.hidden = tuple(hidden)
        self.epochs = epochs
        self.rng = rng
        self.layers = []
        self.losses = []

    def fit(self, X, y):
        """Train anew on the rows of X and the numbers y."""
        self._mean, self._scale = _statistics(X)
        # The target is standardised, too. The network starts with outputs of about 1; a target of 150 would have to be
        # reached by the biases in small steps, and its squared errors would make the first gradients enormous.
        self._y_mean, self._y_scale = _statistics(y)
        Z, t = self._standardized(X), (y - self._y_mean) / self._y_scale
        sizes = (X.shape[1], *self.hidden, 1)
        self.layers = [_initial_layer(self.rng, *pair) for pair in pairwise(sizes)]
        optimizer = _Adam(self.layers)
        self.losses = []
        for epoch in range(self.epochs):
            # Large steps first, small ones at the end: the last mini-batches no longer shake the weights about.
            optimizer.lr = _LEARNING_RATE * (1 - epoch / self.epochs)
            total = 0.0
            order = self.rng.permutation(len(Z))
            for start in range(0, len(Z), _BATCH_SIZE):
                rows = order[start : start + _BATCH_SIZE]
                loss, gradients = self._gradients(Z[rows], t[rows])
                optimizer.step(gradients)
                total += loss * len(rows)
            # In the units of y: the network sees the error divided by the scale, its square by the scale's square.
            self.losses.append(total / len(Z) * self._y_scale**2)
        return self

    def predict(self, X):
        """Return one number for every row, in the units of y."""
        return _forward(self._standardized(X), self.layers)[-1][:, 0] * self._y_scale + self._y_mean

    def _standardized(self, X):
        return np.clip((X - self._mean) / self._scale, -6.0, 6.0)

    def _gradients(self, x, t):
        """Return the mean squared error of a mini-batch and its gradients, in the order W1, b1, W2, b2, ..."""
        activations = _forward(x, self.layers)
        # The output has the shape (N, 1) and t has (N,). Their difference would be (N, N), every prediction against
        # every target, and the network would learn the mean of y. Column 0 makes both (N,).
        error = activations[-1][:, 0] - t
        upstream = (2.0 * error / len(x))[:, np.newaxis]
        gradients = []
        for k in range(len(self.layers) - 1, -1, -1):
            below = activations[k]
            gradients = [below.T @ upstream, upstream.sum(axis=0), *gradients]
            if k > 0:
                upstream = (upstream @ self.layers[k][0].T) * (below > 0)
        return np.mean(error**2), gradients


def _statistics(values):
    """Return mean and standard deviation along the rows, with 1 for what is constant."""
    is_constant = values.max(axis=0) == values.min(axis=0)
    return values.mean(axis=0), np.where(is_constant, 1.0, values.std(axis=0))


def _initial_layer(rng, n_in, n_out):
    """He's initial values."""
    return rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out)), np.zeros(n_out)


def _forward(x, layers):
    """Return x, the activations of the hidden layers, and the output, which is a plain weighted sum."""
    activations = [x]
    for k, (W, b) in enumerate(layers):
        s = activations[-1] @ W + b
        is_output = k == len(layers) - 1
        # No relu at the end: the target may be negative. No sigmoid: it may be above 1.
        activations.append(s if is_output else np.maximum(s, 0.0))
    return activations


class _Adam:
    """Adam (chapter 7) with decoupled weight decay (AdamW); changes the arrays in place."""

    def __init__(self, layers):
        self.lr, self.t = _LEARNING_RATE, 0
        self.arrays = [part for layer in layers for part in layer]
        self.m = [np.zeros_like(array) for array in self.arrays]
        self.v = [np.zeros_like(array) for array in self.arrays]

    def step(self, gradients):
        self.t += 1
        correction = np.sqrt(1 - 0.999**self.t) / (1 - 0.9**self.t)
        for array, m, v, gradient in zip(self.arrays, self.m, self.v, gradients, strict=True):
            m += 0.1 * (gradient - m)
            v += 0.001 * (gradient**2 - v)
            if array.ndim == 2:  # weights shrink, biases do not
                array *= 1 - self.lr * _WEIGHT_DECAY
            array -= self.lr * correction * m / (np.sqrt(v) + 1e-8)
