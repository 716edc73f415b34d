"""RMSProp."""

import numpy as np


class RMSprop:
    """RMSProp: every element is divided by the root of a moving average of its squared gradients.

    Every parameter p has an average s of its shape, zero before the first step. With g, the gradient at p, a step
    is, element by element,

        s <- alpha * s + (1 - alpha) * g**2
        p <- p - lr * g / (sqrt(s) + eps)

    eps stands outside the root. The new average divides. It is not corrected for its start at zero: the first step
    is lr / sqrt(1 - alpha) long, ten times lr with the default alpha.

    Parameters
    ----------
    lr : float, default 0.01
        The learning rate.
    alpha : float, 0 or more and below 1, default 0.99
        The share of the old average that is kept.
    eps : float, default 1e-8
        Keeps an element whose gradients have all been 0 from 0 / 0: it stays where it is.

    Notes
    -----
    As torch.optim.RMSprop(params, lr, alpha, eps) in torch 2.13, without momentum and not centered.
    Each optimizer has a state of its own: two of them never influence each other. torch.optim is not allowed.
    """

    def __init__(self, lr=0.01, alpha=0.99, eps=1e-8):
        # TODO: keep the settings, and make room for the averages.
        raise NotImplementedError("RMSprop")

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
        remembers the averages alone. All calls of one optimizer have the same keys and shapes.

        Examples
        --------
        optimizer = RMSprop(lr=0.1, alpha=0.75)
        params = {"w": np.array([1.0]), "b": np.array([0.5])}
        params = optimizer.step(params, {"w": np.array([2.0]), "b": np.array([0.0])})
        params  ->  {"w": [0.8], "b": [0.5]}
        params = optimizer.step(params, {"w": np.array([1.0]), "b": np.array([-3.0])})
        params  ->  {"w": [0.7], "b": [0.7]}
        (rounded to eight digits: eps shifts the values by about 1e-9)
        """
        # TODO: check keys and shapes; for each key update the average, then divide by its root.
        raise NotImplementedError("RMSprop.step")
