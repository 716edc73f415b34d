"""Supervised fine-tuning of a network that was pre-trained."""

import numpy as np


def fine_tune(X, labels, layers, epochs, lr, batch_size, rng):
    """Return the trained layers. The stub holds the whole contract."""
    is_single = all(array.dtype == np.float32 for pair in layers for array in pair) and X.dtype == np.float32
    dtype = np.float32 if is_single else np.float64
    X = X.astype(dtype)
    # astype copies: the caller's layers stay as they are, whatever happens to ours.
    layers = [(W.astype(dtype), b.astype(dtype)) for W, b in layers]
    for _ in range(epochs):
        order = rng.permutation(len(X))  # anew in each epoch
        for start in range(0, len(X), batch_size):
            rows = order[start : start + batch_size]  # the last slice ends by itself where the rows end
            grads = _gradients(X[rows], labels[rows], layers)
            # All gradients first, then all steps: no gradient may see a weight that has moved already.
            layers = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(layers, grads, strict=True)]
    return layers


def _gradients(x, labels, layers):
    """Return (dW, db) of the mean loss for every layer, from the bottom up."""
    inputs = [x]  # what each layer gets
    for W, b in layers[:-1]:
        inputs.append(_sigmoid(inputs[-1] @ W + b))
    W, b = layers[-1]
    dout = _softmax(inputs[-1] @ W + b)
    # Gradient of the mean cross-entropy in the logits: (p - one-hot) / number of rows of this mini-batch.
    dout[np.arange(len(labels)), labels] -= 1
    dout /= len(labels)
    grads = []
    for (W, _), h in zip(reversed(layers), reversed(inputs), strict=True):
        grads.append((h.T @ dout, dout.sum(axis=0)))
        # h is the output of the sigmoid below, whose slope is h (1 - h). The bottom layer's is computed for nothing.
        dout = (dout @ W.T) * h * (1 - h)
    return grads[::-1]


def _softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def _sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))  # does not overflow
