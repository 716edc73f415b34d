"""Plain loops over the flattened arrays, in Python floats."""

import numpy as np


def gradient_step(params, grads, lr):
    if set(params) != set(grads) or any(params[key].shape != grads[key].shape for key in params):
        raise ValueError("keys or shapes do not agree")
    result = {}
    for key in params:
        flat = []
        for value, slope in zip(params[key].ravel().tolist(), grads[key].ravel().tolist(), strict=True):
            flat.append(value - lr * slope)
        dtype = params[key].dtype if params[key].dtype.kind == "f" else np.float64
        result[key] = np.array(flat, dtype=dtype).reshape(params[key].shape)
    return result
