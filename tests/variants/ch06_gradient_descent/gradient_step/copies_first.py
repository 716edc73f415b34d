"""Copies every parameter, then subtracts in place on the copy."""

import numpy as np


def gradient_step(params, grads, lr):
    if sorted(params) != sorted(grads):
        raise ValueError("the keys do not agree")
    moved = {
        name: np.array(p, dtype=np.result_type(p, np.float32) if p.dtype.kind == "f" else float)
        for name, p in params.items()
    }
    for name, gradient in grads.items():
        if np.shape(gradient) != np.shape(moved[name]):
            raise ValueError(f"the gradient of {name} has another shape")
        moved[name] -= np.multiply(lr, gradient, dtype=moved[name].dtype)
    return moved
