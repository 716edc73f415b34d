"""Forward propagation through a multilayer perceptron."""

import numpy as np


def mlp_forward(x, layers, hidden="relu", output="softmax"):
    """Return the output of a multilayer perceptron and the activations of its hidden layers.

    Each layer takes what the layer before it gave, computes a weighted sum for every node and applies its activation
    function, element by element except for softmax:

        h_0 = x
        h_k = hidden(h_(k-1) @ W_k + b_k)            for every layer but the last
        out = output(h_(L-1) @ W_L + b_L)            for the last layer

    Parameters
    ----------
    x : ndarray of shape (N, D), float32, float64 or integer
        One sample per row. N may be 0.
    layers : list of L tuples (W, b), L at least 1
        W_k has the shape (M_(k-1), M_k) with M_0 = D, and b_k the shape (M_k,); float32, float64 or integer.
    hidden : str
        The activation function of all hidden layers: "relu", "sigmoid", "tanh" or "identity".
    output : str
        The activation function of the last layer: "softmax", over the nodes of each sample, "sigmoid" or "identity".

    Returns
    -------
    out : ndarray of shape (N, M_L)
        float32 when x and all W and b are float32; integers are promoted to float64. No overflow and no warning,
        however large the weighted sums are.
    activations : list of L - 1 ndarrays of shapes (N, M_1), ..., (N, M_(L-1))
        The outputs h_1, ..., h_(L-1) of the hidden layers after their activation function, the first layer first.
        Neither x nor out is among them: a network with one layer gives an empty list. A tuple will do as well.

    Raises
    ------
    ValueError
        When layers is empty, when hidden or output is none of the names above, or when shapes do not fit: x not
        two-dimensional, a W that has not as many rows as its input has columns, a b that has not one bias per column
        of its W, even where NumPy could broadcast it.

    Notes
    -----
    x, the list and its arrays are not modified.

    Examples
    --------
    x = np.array([[1.0, 2.0], [2.0, -1.0]])
    layers = [
        (np.array([[1.0, -1.0, 0.5], [0.5, 1.0, -1.0]]), np.array([0.0, 0.5, 0.5])),
        (np.array([[0.5, -0.5], [-1.0, 1.0], [1.0, 0.5]]), np.array([0.5, 0.0])),
    ]
    mlp_forward(x, layers)  ->  ([[0.37754067, 0.62245933],
                                  [0.96267311, 0.03732689]],  [ [[2.0, 1.5, 0.0],
                                                                 [1.5, 0.0, 2.5]] ])
    """
    # TODO: check names and shapes, then go from layer to layer and keep what each hidden layer gives.
    raise NotImplementedError("mlp_forward")
