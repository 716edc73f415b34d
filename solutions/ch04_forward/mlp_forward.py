"""Forward propagation through a multilayer perceptron."""

import numpy as np


def mlp_forward(x, layers, hidden="relu", output="softmax"):
    """Return (out, activations) of a multilayer perceptron. The stub holds the whole contract."""
    if not layers:
        raise ValueError("a network needs at least one layer")
    if hidden not in _HIDDEN or output not in _OUTPUT:
        raise ValueError(f"hidden={hidden!r} is none of {list(_HIDDEN)} or output={output!r} none of {list(_OUTPUT)}")

    # The output layer has an activation function of its own, which depends on the task, so it stays outside the loop.
    *hidden_layers, (W_out, b_out) = layers
    activations = []
    h = _as_float(x)
    for W, b in hidden_layers:
        # The new h depends on the old one and not on x: that is all there is to "propagation".
        h = _HIDDEN[hidden](_dense(h, W, b))
        # Every h is a new array, so what the list keeps is never overwritten later. Backpropagation will need it.
        activations.append(h)
    return _OUTPUT[output](_dense(h, W_out, b_out)), activations


def _dense(x, W, b):
    if x.ndim != 2 or W.ndim != 2 or x.shape[1] != W.shape[0]:
        raise ValueError(f"an input of shape {x.shape} does not fit W of shape {W.shape}: expected (N, D) and (D, M)")
    if b.shape != (W.shape[1],):
        raise ValueError(f"b of shape {b.shape} does not fit W of shape {W.shape}: expected one bias per column of W")
    return x @ _as_float(W) + _as_float(b)


def _identity(s):
    return s


def _relu(s):
    return np.maximum(s, 0.0)


def _sigmoid(s):
    e = np.exp(-np.abs(s))  # an exponent above 0 could overflow
    return np.where(s >= 0, 1.0, e) / (1.0 + e)


def _softmax(s):
    # The nodes of one sample lie on the last axis: there the values must add up to 1, whatever the batch. The largest
    # score of each row is subtracted so that exp cannot overflow; it cancels in the fraction.
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)


# Softmax is missing among the hidden ones: it couples the nodes of a layer and keeps only their shares.
_HIDDEN = {"relu": _relu, "sigmoid": _sigmoid, "tanh": np.tanh, "identity": _identity}
_OUTPUT = {"softmax": _softmax, "sigmoid": _sigmoid, "identity": _identity}
