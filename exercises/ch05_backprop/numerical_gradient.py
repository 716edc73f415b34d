"""The gradient of any function, measured by central differences."""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    """Return the gradient of f at x, measured element by element.

    Element i of the gradient is the central difference

        (f(x + eps * e_i) - f(x - eps * e_i)) / (2 * eps)

    where x + eps * e_i is x with eps added to element i alone; all other elements keep their values.

    Parameters
    ----------
    f : callable
        f(z) takes an array of the shape of x and returns one number. It does not change z.
    x : ndarray of any shape, float64, float32 or integer; also of shape () or without elements
        Where to measure. float32 and integers are converted to float64 first: a step of 1e-5 vanishes in an
        integer, and hardly a digit of it is left in float32. The elements may lie in memory in any order, as they do
        in a transposed array.
    eps : float, above 0
        The step to either side.

    Returns
    -------
    ndarray of the shape of x, float64
        The measured gradient.

    Notes
    -----
    When the function returns, x holds exactly the values it had before, to the last bit.

    Examples
    --------
    f(z) = z[0]**3 + z[1]**3 has the gradient (3 z[0]**2, 3 z[1]**2). The central difference of a cube is
    3 z**2 + eps**2, which a large step lets you see:

    numerical_gradient(lambda z: float(np.sum(z**3)), np.array([2.0, -1.0]), eps=0.5)  ->  [12.25, 3.25]
    """
    # TODO: move one element at a time, up and down, and divide the difference of f by the distance.
    raise NotImplementedError("numerical_gradient")
