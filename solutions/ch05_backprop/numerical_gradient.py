"""The gradient of any function, measured by central differences."""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    """Return the gradient of f at x by central differences. The stub holds the whole contract."""
    # A copy in float64: the caller's x is never touched, integers do not swallow the step, and float32 does not
    # round it away.
    point = x.astype(np.float64)
    gradient = np.zeros(x.shape)
    # ndindex walks over every shape, () and empty ones included, and never makes a flat copy that would leave
    # `point` as it is when written to.
    for index in np.ndindex(*x.shape):
        middle = point[index]
        point[index] = middle + eps
        above = f(point)
        point[index] = middle - eps
        below = f(point)
        # Put the value back as it was. Adding eps again would leave a rounding error behind for the next element.
        point[index] = middle
        gradient[index] = (above - below) / (2 * eps)
    return gradient
