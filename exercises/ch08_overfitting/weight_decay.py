"""Weight decay: the L2 penalty and its gradient."""

import numpy as np


def l2_penalty(params, lam):
    """Return lam / 2 times the sum of the squares of all weights.

    The parameters are held in a dict. Those whose name begins with "W" or "w" are weights. All others, the biases b1,
    b2, ... and parameters like gamma, are not penalised, whatever their shape.

    Parameters
    ----------
    params : dict of str to ndarray
        Arrays of any shape, float32, float64 or integer.
    lam : float, 0 or more
        The strength of the penalty. Note the half: the penalty is lam / 2 * sum(W ** 2).

    Returns
    -------
    number
        A NumPy scalar, an array of shape () or a Python float; 0 when there are no weights. Integers are promoted to
        float64 before they are squared.

    Raises
    ------
    ValueError
        When lam is below 0.

    Notes
    -----
    params is not modified.

    Examples
    --------
    params = {"W1": np.array([[1.0, -2.0], [0.0, 3.0]]), "b1": np.array([5.0, 5.0]), "W2": np.array([[2.0], [-1.0]])}
    l2_penalty(params, 0.5)  ->  4.75        0.25 * (1 + 4 + 0 + 9 + 4 + 1)
    """
    # TODO: add up the squares of the weights, then multiply once.
    raise NotImplementedError("l2_penalty")


def l2_gradients(params, lam):
    """Return the gradient of l2_penalty in every parameter: lam * W for a weight, zeros for all others.

    Parameters
    ----------
    params : dict of str to ndarray
        As for l2_penalty.
    lam : float, 0 or more
        The strength of the penalty.

    Returns
    -------
    dict of str to ndarray
        A new dict with all keys of params, so that it can be added to the gradients of the loss key by key. Each array
        has the shape of its parameter; float32 is kept, integers become float64. For the shape () a NumPy scalar will
        do.

    Raises
    ------
    ValueError
        When lam is below 0.

    Notes
    -----
    params is not modified.

    Examples
    --------
    With the params of l2_penalty:
    l2_gradients(params, 0.5)  ->  {"W1": [[0.5, -1.0], [0.0, 1.5]], "b1": [0.0, 0.0], "W2": [[1.0], [-0.5]]}
    """
    # TODO: one array for each key.
    raise NotImplementedError("l2_gradients")
