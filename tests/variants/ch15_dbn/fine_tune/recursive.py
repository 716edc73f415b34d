"""Recursive: each layer asks the layers above it for the gradient of what it put out."""

import numpy as np


def fine_tune(X, labels, layers, epochs, lr, batch_size, rng):
    dtype = X.dtype if X.dtype.kind == "f" else np.dtype(float)
    layers = [[np.array(W), np.array(b)] for W, b in layers]
    x = X.astype(dtype)
    for _ in range(epochs):
        index = rng.choice(len(x), size=len(x), replace=False)
        first = 0
        while first < len(x):
            batch = index[first : min(first + batch_size, len(x))]
            gradients = [None] * len(layers)
            descend(x[batch], labels[batch], layers, 0, gradients)
            for pair, (dW, db) in zip(layers, gradients, strict=True):
                pair[0] = pair[0] - lr * dW
                pair[1] = pair[1] - lr * db
            first += batch_size
    return [tuple(pair) for pair in layers]


def descend(h, labels, layers, k, gradients):
    """Fill in the gradients of the layers from k on; return that of h."""
    W, b = layers[k]
    z = h @ W + b
    if k == len(layers) - 1:
        dz = softmax(z)
        for row, label in enumerate(labels):
            dz[row, label] = dz[row, label] - 1
        dz = dz / len(labels)
    else:
        y = (1 + np.tanh(z / 2)) / 2
        dz = descend(y, labels, layers, k + 1, gradients) * y * (1 - y)
    gradients[k] = (np.dot(np.transpose(h), dz), np.sum(dz, axis=0))
    return np.dot(dz, np.transpose(W))


def softmax(z):
    powers = np.exp(z - np.amax(z, axis=1)[:, np.newaxis])
    return powers / np.sum(powers, axis=1)[:, np.newaxis]
