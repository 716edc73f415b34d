"""Gradient descent with momentum."""

import numpy as np


class Momentum:
    """Gradient descent with momentum: the step is taken by a velocity that adds up past gradients.

    Every parameter p has a velocity v of its shape, zero before the first step. With g, the gradient at p, a step
    is

        v <- momentum * v + g
        p <- p - lr * v

    The gradient enters whole, not times (1 - momentum), so the first step is that of plain gradient descent. The
    new velocity moves the parameter, not the old one.

    Parameters
    ----------
    lr : float, default 0.001
        The learning rate.
    momentum : float, 0 or more and below 1, default 0.9
        The share of the velocity that is left after a step; 0 gives plain gradient descent.

    Notes
    -----
    As torch.optim.SGD(params, lr, momentum) in torch 2.13, whose own default of momentum is 0.
    Each optimizer has a state of its own: two of them never influence each other. torch.optim is not allowed.
    """

    def __init__(self, lr=0.001, momentum=0.9):
        # TODO: keep the settings, and make room for the velocities.
        raise NotImplementedError("Momentum")

    def step(self, params, grads):
        """Return the parameters after one step.

        Parameters
        ----------
        params : dict of str to ndarray
            Where the parameters are now: arrays of any shape, float32, float64 or integer.
        grads : dict of str to ndarray
            The gradient of the loss at params: the same keys, in any order, each array in the shape of its
            parameter and, where both are floats, in its dtype.

        Returns
        -------
        dict of str to ndarray
            A new dict with the keys of params. Each array has the shape of its parameter and keeps float32;
            integers are promoted to float64 before anything is computed. For the shape () a NumPy scalar
            will do.

        Raises
        ------
        ValueError
            When grads does not have the keys of params, or when a gradient does not have the shape of its parameter,
            even where NumPy could broadcast the two.

        Notes
        -----
        params and grads are not modified. Every step starts from the params it is given; the optimizer
        remembers the velocities alone. All calls of one optimizer have the same keys and shapes.

        Examples
        --------
        optimizer = Momentum(lr=0.1, momentum=0.5)
        params = {"w": np.array([1.0, -2.0]), "b": np.array([0.5])}
        params = optimizer.step(params, {"w": np.array([2.0, -4.0]), "b": np.array([1.0])})
        params  ->  {"w": [0.8, -1.6], "b": [0.4]}
        params = optimizer.step(params, {"w": np.array([2.0, 4.0]), "b": np.array([0.0])})
        params  ->  {"w": [0.5, -1.8], "b": [0.35]}
        """
        # TODO: check keys and shapes; for each key update the velocity, then return the moved parameters.
        raise NotImplementedError("Momentum.step")
