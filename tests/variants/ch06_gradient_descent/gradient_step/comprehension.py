"""One dict comprehension over sorted checks; NumPy does the promotion."""

import numpy as np


def gradient_step(params, grads, lr):
    shapes = [{key: value.shape for key, value in group.items()} for group in (params, grads)]
    if shapes[0] != shapes[1]:
        raise ValueError(f"keys and shapes {shapes[0]} and {shapes[1]} do not agree")

    def promoted(values):
        return values * np.ones((), dtype=values.dtype if values.dtype.kind == "f" else float)

    return {key: np.add(promoted(params[key]), promoted(grads[key]) * -lr) for key in params}
