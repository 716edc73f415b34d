"""Adam."""

import numpy as np


class Adam:
    """Adam: momentum and RMSProp in one, both averages corrected for their start at zero.

    Every parameter p has two averages of its shape, m of gradients and v of squared gradients, both zero before the
    first step. t counts the steps: 1 in the first, one more in each, however many keys there are. With g, the
    gradient at p, and betas = (beta1, beta2), a step is, element by element,

        m <- beta1 * m + (1 - beta1) * g
        v <- beta2 * v + (1 - beta2) * g**2
        m_hat = m / (1 - beta1**t)
        v_hat = v / (1 - beta2**t)
        p <- p - lr * m_hat / (sqrt(v_hat) + eps)

    eps stands outside the root and is added after the correction. m and v themselves stay uncorrected.

    Parameters
    ----------
    lr : float, default 0.001
        The learning rate: the size of the first step, whatever the size of the gradient.
    betas : tuple of two floats, each 0 or more and below 1, default (0.9, 0.999)
        The shares of the old averages that are kept.
    eps : float, default 1e-8
        Keeps an element whose gradients have all been 0 from 0 / 0: it stays where it is.

    Notes
    -----
    As torch.optim.Adam(params, lr, betas, eps) in torch 2.13, without weight decay and amsgrad.
    Each optimizer has a state of its own: two of them never influence each other. torch.optim is not allowed.
    """

    def __init__(self, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        # TODO: keep the settings, and make room for t and the two averages.
        raise NotImplementedError("Adam")

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
        remembers t and the two averages alone. All calls of one optimizer have the same keys and shapes.

        Examples
        --------
        optimizer = Adam(lr=0.1)
        params = {"w": np.array([1.0]), "b": np.array([0.5])}
        params = optimizer.step(params, {"w": np.array([0.5]), "b": np.array([-20.0])})
        params  ->  {"w": [0.9], "b": [0.6]}
        params = optimizer.step(params, {"w": np.array([-0.5]), "b": np.array([-20.0])})
        params  ->  {"w": [0.90526316], "b": [0.7]}
        """
        # TODO: check keys and shapes; count the step; for each key update both averages, correct them, then move.
        raise NotImplementedError("Adam.step")
