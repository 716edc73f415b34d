"""Adagrad."""

import numpy as np


class Adagrad:
    """Adagrad: every element has its own step size, which shrinks as its squared gradients add up.

    Every parameter p has a sum s of its shape, zero before the first step. With g, the gradient at p, a step is,
    element by element,

        s <- s + g**2
        p <- p - lr * g / (sqrt(s) + eps)

    eps stands outside the root. The new sum divides, so s already contains the present gradient.

    Parameters
    ----------
    lr : float, default 0.01
        The learning rate: the size of the first step, whatever the size of the gradient.
    eps : float, default 1e-10
        Keeps an element whose gradients have all been 0 from 0 / 0: it stays where it is.

    Notes
    -----
    As torch.optim.Adagrad(params, lr, eps=eps) in torch 2.13.
    Each optimizer has a state of its own: two of them never influence each other. torch.optim is not allowed.
    """

    def __init__(self, lr=0.01, eps=1e-10):
        # TODO: keep the settings, and make room for the sums of squares.
        raise NotImplementedError("Adagrad")

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
        remembers the sums of squares alone. All calls of one optimizer have the same keys and shapes.

        Examples
        --------
        optimizer = Adagrad(lr=0.5)
        params = {"w": np.array([1.0]), "b": np.array([2.0])}
        params = optimizer.step(params, {"w": np.array([3.0]), "b": np.array([-0.3])})
        params  ->  {"w": [0.5], "b": [2.5]}
        params = optimizer.step(params, {"w": np.array([4.0]), "b": np.array([-0.4])})
        params  ->  {"w": [0.1], "b": [2.9]}
        """
        # TODO: check keys and shapes; for each key add the squares up, then divide by the root of the sum.
        raise NotImplementedError("Adagrad.step")
