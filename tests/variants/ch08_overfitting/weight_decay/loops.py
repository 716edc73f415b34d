"""Python floats, one weight at a time."""

import numpy as np


def l2_penalty(params, lam):
    if lam < 0:
        raise ValueError(lam)
    penalty = 0.0
    for name in params:
        if name[:1] == "W" or name[:1] == "w":
            for weight in params[name].flat:
                penalty += 0.5 * lam * float(weight) * float(weight)
    return penalty


def l2_gradients(params, lam):
    if lam < 0:
        raise ValueError(lam)
    found = {}
    for name in reversed(list(params)):
        value = params[name]
        gradient = np.zeros(value.shape, value.dtype if value.dtype == np.float32 else np.float64)
        if name[:1] == "W" or name[:1] == "w":
            for index in np.ndindex(value.shape):
                gradient[index] = lam * float(value[index])
        found[name] = gradient
    return found
