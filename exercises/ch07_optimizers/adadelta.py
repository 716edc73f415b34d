"""AdaDelta."""

import numpy as np


class Adadelta:
    """AdaDelta: the step is as long as recent steps, measured in units of recent gradients.

    Every parameter p has two averages of its shape, s of squared gradients and u of squared updates, both zero
    before the first step. With g, the gradient at p, a step is, element by element,

        s <- rho * s + (1 - rho) * g**2
        d  = sqrt(u + eps) / sqrt(s + eps) * g
        u <- rho * u + (1 - rho) * d**2
        p <- p - lr * d

    eps stands inside both roots. d uses the new s and the old u. u averages d as it is, before lr multiplies it.

    Parameters
    ----------
    lr : float, default 1.0
        A factor of the finished update; 1 is the method as it was published.
    rho : float, 0 or more and below 1, default 0.9
        The share of the old averages that is kept.
    eps : float, default 1e-6
        Sets the size of the first steps, when u is still zero.

    Notes
    -----
    As torch.optim.Adadelta(params, lr, rho, eps) in torch 2.13.
    Each optimizer has a state of its own: two of them never influence each other. torch.optim is not allowed.
    """

    def __init__(self, lr=1.0, rho=0.9, eps=1e-6):
        # TODO: keep the settings, and make room for the two averages.
        raise NotImplementedError("Adadelta")

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
        remembers the two averages alone. All calls of one optimizer have the same keys and shapes.

        Examples
        --------
        optimizer = Adadelta()
        params = {"w": np.array([1.0]), "b": np.array([0.5])}
        params = optimizer.step(params, {"w": np.array([2.0]), "b": np.array([-1.0])})
        params  ->  {"w": [0.99683773], "b": [0.50316226]}
        params = optimizer.step(params, {"w": np.array([1.0]), "b": np.array([-1.0])})
        params  ->  {"w": [0.99475259], "b": [0.50640667]}
        """
        # TODO: check keys and shapes; for each key follow the four lines above in their order.
        raise NotImplementedError("Adadelta.step")
