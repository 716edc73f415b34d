"""Node by node in Python floats; every activation function from math."""

import math

import numpy as np


def mlp_forward(x, layers, hidden="relu", output="softmax"):
    if len(layers) == 0:
        raise ValueError("no layers")
    if hidden not in ("relu", "sigmoid", "tanh", "identity"):
        raise ValueError("hidden: " + repr(hidden))
    if output not in ("softmax", "sigmoid", "identity"):
        raise ValueError("output: " + repr(output))
    arrays = [x] + [array for layer in layers for array in layer]
    dtype = np.float32 if all(array.dtype == np.float32 for array in arrays) else np.float64
    if x.ndim != 2:
        raise ValueError("one sample per row")
    rows, width, kept = x.tolist(), x.shape[1], []
    for k, (W, b) in enumerate(layers):
        if W.ndim != 2 or len(W) != width or b.shape != (W.shape[1],):
            raise ValueError(f"layer {k} does not fit")
        width = len(b)
        is_last = k == len(layers) - 1
        name = output if is_last else hidden
        rows = [activate(name, sums(row, W, b)) for row in rows]
        if not is_last:
            kept.append(np.array(rows, dtype=dtype).reshape(len(rows), width))
    return np.array(rows, dtype=dtype).reshape(len(rows), width), tuple(kept)


def sums(row, W, b):
    found = []
    for j in range(len(b)):
        total = float(b[j])
        for i, value in enumerate(row):
            total += value * float(W[i, j])
        found.append(total)
    return found


def activate(name, values):
    if name == "relu":
        return [value if value > 0 else 0.0 for value in values]
    if name == "tanh":
        return [math.tanh(value) for value in values]
    if name == "sigmoid":
        return [0.5 * (1.0 + math.tanh(0.5 * value)) for value in values]
    if name == "softmax":
        powers = [math.exp(value - max(values)) for value in values]
        return [power / math.fsum(powers) for power in powers]
    return values
