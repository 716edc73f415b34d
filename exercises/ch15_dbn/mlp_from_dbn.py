"""A multilayer perceptron whose hidden layers start as a deep belief network."""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    """Return the initial layers of a classifier: those of the DBN, and a new output layer on top.

    The hidden layers of the multilayer perceptron compute what the RBMs computed on the way up, sigmoid(h @ W + c), so
    each takes over the weights and the hidden bias. The visible biases are needed only on the way down and are left
    out. The output layer, which no RBM has trained, starts near zero:

        (W_1, c_1), ..., (W_L, c_L), (W_out, b_out)      W_out ~ N(0, 0.01^2), b_out = 0

    Parameters
    ----------
    layers : list of L tuples (W, b, c), L at least 1
        The RBMs from the bottom up, float32 or float64: W_k of shape (M_(k-1), M_k), the visible bias b_k of shape
        (M_(k-1),), the hidden bias c_k of shape (M_k,).
    n_classes : int, at least 2
        The number of output nodes.
    rng : numpy.random.Generator
        The only source of randomness. Each element of W_out is a draw of its own from the normal distribution with mean
        0 and standard deviation 0.01.

    Returns
    -------
    list of L + 1 tuples (W, b)
        From the bottom up, in the form of mlp_forward of chapter 4. W_out has the shape (M_L, n_classes) and b_out the
        shape (n_classes,), both in the dtype of the top layer's W.

    Raises
    ------
    ValueError
        When layers is empty or n_classes is below 2.

    Notes
    -----
    layers is not modified. Return copies: fine-tuning, which moves the weights, must not move the DBN with them.

    Examples
    --------
    layers = [(np.array([[2.0, -1.0]]), np.array([0.5]), np.array([-2.0, 0.0]))]
    mlp_from_dbn(layers, 3, rng)
        ->  [ ([[2.0, -1.0]], [-2.0, 0.0]),
              for instance ([[0.0030, -0.0104, 0.0075], [0.0094, -0.0195, -0.0130]], [0.0, 0.0, 0.0]) ]
    """
    # TODO: one (W, b) for each RBM, then the output layer.
    raise NotImplementedError("mlp_from_dbn")
