"""A regression network: a linear output, the mean squared error, and a target that is standardised as well."""

import numpy as np


class Regressor:
    """A dense network that learns to predict a number, within a given size and a given number of epochs.

    The size is fixed: D - hidden[0] - ... - hidden[-1] - 1 nodes in dense layers, D being the number of features, and
    so is the number of epochs. Everything else is free: activation function, initial values, optimizer, learning rate,
    batch size, regularization, and whether NumPy or PyTorch does it. What comes out is judged: R squared on rows that
    fit has never seen.

    Features and target come as they are measured: in any unit, far from 0, some features constant.

    Parameters
    ----------
    hidden : tuple of int, at least one
        The numbers of nodes of the hidden layers, the first layer first.
    epochs : int, 1 or more
        How often fit goes through the training rows: every row exactly once an epoch, however it is divided into
        mini-batches.
    rng : numpy.random.Generator
        The only source of randomness, for initial values and for the order of the rows. From the same state everything
        comes out the same. With PyTorch: torch.manual_seed(int(rng.integers(2**31))) or a torch.Generator seeded so.

    Attributes
    ----------
    layers : list of tuples (W, b) of ndarrays
        After fit: the weights (n_in, n_out) and biases (n_out,) of every dense layer, the first layer first, as chapter
        4 has them. Together they hold all learnt weights.
    losses : list of float, length epochs
        After fit: the mean squared error over the training rows, epoch by epoch, in the unit of y squared: that of what
        predict gives, and not of a standardised target. Whether a row's error is taken when its mini-batch is met or at
        the end of the epoch is free; a penalty or dropout may be in it.

    Examples
    --------
    X = np.array([[0.0], [1.0], [2.0], [3.0], [4.0]])
    regressor = Regressor(hidden=(8,), epochs=150, rng=np.random.default_rng(0)).fit(X, 100.0 * X[:, 0] + 50.0)
    regressor.predict(np.array([[2.5]]))  ->  about [300.0]
    """

    def __init__(self, hidden, epochs, rng):
        # TODO: keep the settings; nothing is learnt yet.
        raise NotImplementedError("Regressor")

    def fit(self, X, y):
        """Train on the rows of X and their targets, from fresh initial values at every call.

        Parameters
        ----------
        X : ndarray of shape (N, D), float64
            Features; not modified.
        y : ndarray of shape (N,), float64
            Targets; not modified.

        Returns
        -------
        Regressor
            The object itself.
        """
        # TODO: standardise features and target, make the layers, train epoch by epoch, note the losses.
        raise NotImplementedError("Regressor.fit")

    def predict(self, X):
        """Return a number for every row, by its own features alone.

        Parameters
        ----------
        X : ndarray of shape (N, D), float64
            Features in the units of fit; N may be 1. Not modified.

        Returns
        -------
        ndarray of shape (N,), float32 or float64
            Predictions in the unit of y. A row gets the same number, up to rounding, whichever rows it comes with.
        """
        # TODO: the same standardization, forward, back into the unit of y.
        raise NotImplementedError("Regressor.predict")
