"""A classification network from the first line to the last: standardise, initialise, train, predict."""

from itertools import pairwise

import numpy as np

_BATCH_SIZE = 32
_LEARNING_RATE = 0.01


class Classifier:
    """A multilayer perceptron with relu and softmax cross-entropy. The stub holds the whole contract."""

    def __init__(self, num_classes, hidden, epochs, rng):
        self.num_classes = num_classes
        self.hidden = tuple(hidden)
        self.epochs = epochs
        self.rng = rng
        self.layers = []
        self.losses = []

    def fit(self, X, y):
        """Train anew on the rows of X and the labels y."""
        # Everything that is learnt is made here and not in __init__: a second fit begins from nothing.
        self._mean, self._scale = X.mean(axis=0), X.std(axis=0)
        self._scale[X.max(axis=0) == X.min(axis=0)] = 1.0
        sizes = (X.shape[1], *self.hidden, self.num_classes)
        self.layers = [_initial_layer(self.rng, *pair) for pair in pairwise(sizes)]
        optimizer = _Adam([part for layer in self.layers for part in layer], _LEARNING_RATE)
        Z = self._standardized(X)
        self.losses = []
        for _ in range(self.epochs):
            total = 0.0
            # A new order every epoch. Data often come sorted by class: without it, every mini-batch would teach the
            # network that there is only one.
            order = self.rng.permutation(len(Z))
            for start in range(0, len(Z), _BATCH_SIZE):
                rows = order[start : start + _BATCH_SIZE]
                loss, gradients = self._gradients(Z[rows], y[rows])
                optimizer.step(gradients)
                total += loss * len(rows)  # the last mini-batch may be shorter
            self.losses.append(total / len(Z))
        return self

    def predict(self, X):
        """Return the class with the highest score for every row."""
        # The softmax does not change which score is the highest, so it is not needed here.
        return _forward(self._standardized(X), self.layers)[-1].argmax(axis=1)

    def _standardized(self, X):
        # Training rows and new rows alike by the statistics of the training rows. A value that lies 6 standard
        # deviations out is kept there: a pixel that was almost constant in training may be hundreds away.
        return np.clip((X - self._mean) / self._scale, -6.0, 6.0)

    def _gradients(self, x, labels):
        """Return the mean loss of a mini-batch and its gradients, in the order W1, b1, W2, b2, ..."""
        activations = _forward(x, self.layers)
        scores = activations[-1] - activations[-1].max(axis=1, keepdims=True)
        log_p = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        rows = np.arange(len(x))
        upstream = np.exp(log_p)
        upstream[rows, labels] -= 1.0
        upstream /= len(x)
        gradients = []
        for k in range(len(self.layers) - 1, -1, -1):
            below = activations[k]
            gradients = [below.T @ upstream, upstream.sum(axis=0), *gradients]
            if k > 0:
                # below came out of a relu: where it is 0, nothing flows back.
                upstream = (upstream @ self.layers[k][0].T) * (below > 0)
        return -log_p[rows, labels].mean(), gradients


def _initial_layer(rng, n_in, n_out):
    """He's initial values: they keep the size of the signal from layer to layer under relu."""
    return rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out)), np.zeros(n_out)


def _forward(x, layers):
    """Return x, the activations of the hidden layers, and the scores."""
    activations = [x]
    for k, (W, b) in enumerate(layers):
        s = activations[-1] @ W + b
        is_output = k == len(layers) - 1
        activations.append(s if is_output else np.maximum(s, 0.0))
    return activations


class _Adam:
    """Adam (chapter 7), which changes the arrays in place."""

    def __init__(self, arrays, lr):
        self.arrays, self.lr, self.t = arrays, lr, 0
        self.m = [np.zeros_like(array) for array in arrays]
        self.v = [np.zeros_like(array) for array in arrays]

    def step(self, gradients):
        self.t += 1
        rate = self.lr * np.sqrt(1 - 0.999**self.t) / (1 - 0.9**self.t)
        for array, m, v, gradient in zip(self.arrays, self.m, self.v, gradients, strict=True):
            m += 0.1 * (gradient - m)
            v += 0.001 * (gradient**2 - v)
            array -= rate * m / (np.sqrt(v) + 1e-8)
