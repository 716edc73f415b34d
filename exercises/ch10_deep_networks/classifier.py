"""A classification network from the first line to the last: standardise, initialise, train, predict."""

import numpy as np


class Classifier:
    """A dense network that learns to tell classes apart, within a given size and a given number of epochs.

    The size is fixed: D - hidden[0] - ... - hidden[-1] - num_classes nodes in dense layers, D being the number of
    features, and so is the number of epochs. Everything else is free: activation function, initial values, optimizer,
    learning rate, batch size, regularization, and whether NumPy or PyTorch does it. What comes out is judged: the share
    of right answers on rows that fit has never seen.

    The features come as they are measured: in units that may differ a million times, some of them constant, and the
    rows sorted by class.

    Parameters
    ----------
    num_classes : int, 2 or more
        The number of classes C.
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
        After fit: the mean cross-entropy over the training rows (natural logarithm, mean over the rows), epoch by
        epoch. Whether a row's loss is taken when its mini-batch is met or at the end of the epoch is free; a penalty or
        dropout may be in it.

    Examples
    --------
    X, y = np.array([[1.0], [2.0], [3.0], [7.0], [8.0], [9.0]]), np.array([0, 0, 0, 1, 1, 1])
    classifier = Classifier(2, hidden=(8,), epochs=100, rng=np.random.default_rng(0)).fit(X, y)
    classifier.predict(np.array([[2.5], [7.5]]))  ->  [0, 1]
    """

    def __init__(self, num_classes, hidden, epochs, rng):
        # TODO: keep the settings; nothing is learnt yet.
        raise NotImplementedError("Classifier")

    def fit(self, X, y):
        """Train on the rows of X and their labels, from fresh initial values at every call.

        Parameters
        ----------
        X : ndarray of shape (N, D), float64
            Features; not modified.
        y : ndarray of shape (N,), integer
            Labels from 0 to num_classes - 1; not modified.

        Returns
        -------
        Classifier
            The object itself.
        """
        # TODO: standardise by these rows, make the layers, train epoch by epoch, note the losses.
        raise NotImplementedError("Classifier.fit")

    def predict(self, X):
        """Return the class of every row, by its own features alone.

        Parameters
        ----------
        X : ndarray of shape (N, D), float64
            Features in the units of fit; N may be 1. Not modified.

        Returns
        -------
        ndarray of shape (N,), any integer dtype
            Classes from 0 to num_classes - 1. A row gets the same class whichever rows it comes with.
        """
        # TODO: the same standardization, forward, the class with the highest score.
        raise NotImplementedError("Classifier.predict")
