"""Six ways to draw the first weights of a dense layer."""

import numpy as np


def lecun_uniform(n_in, n_out, rng):
    """Return weights from the uniform distribution on [-r, r] with r = sqrt(3 / n_in) (LeCun et al., 1998).

    All six functions of this exercise share the contract below.

    Parameters
    ----------
    n_in : int, at least 1
        How many inputs the layer has (the "fan-in").
    n_out : int, at least 1
        How many nodes the layer has (the "fan-out").
    rng : numpy.random.Generator
        The only source of randomness: the same state of rng gives the same weights. Which of its methods are
        called, and in what order, is free.

    Returns
    -------
    ndarray of shape (n_in, n_out), float64
        A weight matrix for x @ W + b. Each element is drawn on its own, independently of all others.

    Notes
    -----
    r is the end of an interval for the uniform functions. For the normal ones the formula gives sigma, a standard
    deviation (not a variance), of a normal distribution with mean 0 that is not truncated. Each pair of functions
    has the same standard deviation, since that of a uniform distribution on [-r, r] is r / sqrt(3).

    Examples
    --------
    lecun_uniform(3, 2, rng)  ->  for instance  [[0.27, -0.46], [-0.92, -0.97], [0.63, 0.83]], all within [-1, 1]
    """
    # TODO: one line.
    raise NotImplementedError("lecun_uniform")


def lecun_normal(n_in, n_out, rng):
    """Return normal weights with mean 0 and standard deviation sigma = sqrt(1 / n_in) (LeCun et al., 1998).

    Contract of the arguments and of the result: see lecun_uniform.

    Examples
    --------
    lecun_normal(4, 1000, rng)  ->  4,000 weights with a standard deviation of about 0.5
    """
    # TODO: one line.
    raise NotImplementedError("lecun_normal")


def glorot_uniform(n_in, n_out, rng):
    """Return weights from the uniform distribution on [-r, r], r = sqrt(6 / (n_in + n_out)) (Glorot, Bengio, 2010).

    Also called Xavier initialisation. Contract of the arguments and of the result: see lecun_uniform.

    Examples
    --------
    glorot_uniform(4, 2, rng)  ->  eight weights, all within [-1, 1]
    """
    # TODO: one line.
    raise NotImplementedError("glorot_uniform")


def glorot_normal(n_in, n_out, rng):
    """Return normal weights, mean 0, standard deviation sigma = sqrt(2 / (n_in + n_out)) (Glorot, Bengio, 2010).

    Contract of the arguments and of the result: see lecun_uniform.

    Examples
    --------
    glorot_normal(300, 500, rng)  ->  150,000 weights with a standard deviation of about 0.05
    """
    # TODO: one line.
    raise NotImplementedError("glorot_normal")


def he_uniform(n_in, n_out, rng):
    """Return weights from the uniform distribution on [-r, r] with r = sqrt(6 / n_in) (He et al., 2015).

    Contract of the arguments and of the result: see lecun_uniform.

    Examples
    --------
    he_uniform(6, 2, rng)  ->  twelve weights, all within [-1, 1]
    """
    # TODO: one line.
    raise NotImplementedError("he_uniform")


def he_normal(n_in, n_out, rng):
    """Return normal weights with mean 0 and standard deviation sigma = sqrt(2 / n_in) (He et al., 2015).

    Contract of the arguments and of the result: see lecun_uniform.

    Examples
    --------
    he_normal(200, 100, rng)  ->  20,000 weights with a standard deviation of about 0.1
    """
    # TODO: one line.
    raise NotImplementedError("he_normal")
