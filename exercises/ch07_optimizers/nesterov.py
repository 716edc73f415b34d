"""Nesterov momentum."""

import numpy as np


class Nesterov:
    """Gradient descent with Nesterov momentum: the step looks ahead along the velocity.

    Every parameter p has a velocity v of its shape, zero before the first step. With g, the gradient at p, a step
    is

        v <- momentum * v + g
        p <- p - lr * (g + momentum * v)

    The second line uses the new velocity: the parameter moves by what the velocity would be after one more step
    with the same gradient. So the first step is lr * (1 + momentum) * g.

    Parameters
    ----------
    lr : float, default 0.001
        The learning rate.
    momentum : float, 0 or more and below 1, default 0.9
        The share of the velocity that is left after a step; 0 gives plain gradient descent.

    Notes
    -----
    As torch.optim.SGD(params, lr, momentum, nesterov=True) in torch 2.13, whose own default of momentum is 0.
    Each optimizer has a state of its own: two of them never influence each other. torch.optim is not allowed.
    """

    def __init__(self, lr=0.001, momentum=0.9):
        # TODO: keep the settings, and make room for the velocities.
        raise NotImplementedError("Nesterov")

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

        The params are the points where the gradient is taken, that is, the points ahead of the textbook form
        "look ahead first, then take the gradient there"; you need not move them back.

        Examples
        --------
        optimizer = Nesterov(lr=0.1, momentum=0.5)
        params = {"w": np.array([1.0, -2.0]), "b": np.array([0.5])}
        params = optimizer.step(params, {"w": np.array([2.0, -4.0]), "b": np.array([1.0])})
        params  ->  {"w": [0.7, -1.4], "b": [0.35]}
        params = optimizer.step(params, {"w": np.array([2.0, 4.0]), "b": np.array([0.0])})
        params  ->  {"w": [0.35, -1.9], "b": [0.325]}
        """
        # TODO: check keys and shapes; for each key update the velocity, then move by the gradient and the new velocity.
        raise NotImplementedError("Nesterov.step")
