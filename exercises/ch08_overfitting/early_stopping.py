"""Early stopping: training ends when the validation loss no longer improves."""

import numpy as np


class EarlyStopping:
    """Watch the validation loss, one step an epoch, and say when to stop.

    The epochs are counted from 0: the first call of step is epoch 0. An epoch is an improvement when

        val_loss < best_loss - min_delta

    where best_loss is the loss of the last improvement, infinite before the first. An equal loss is none, nor is NaN.
    Training stops as soon as `patience` epochs in a row have passed without an improvement.

    Parameters
    ----------
    patience : int, at least 1
        The number of epochs without improvement, one after the other, that lead to a stop.
    min_delta : float, 0 or more, default 0.0
        What the loss must fall by, and more, to count as an improvement.

    Attributes
    ----------
    best_loss : float
        The loss of the last improvement; infinity before the first. A loss that is lower, but not by more than
        min_delta, does not replace it: small steps downwards add up until they count.
    best_epoch : int or None
        The epoch of the last improvement; None before the first. Its weights are the ones to keep.

    Raises
    ------
    ValueError
        When patience is below 1 or min_delta below 0.

    Notes
    -----
    Every object watches a training run of its own.

    Examples
    --------
    stopping = EarlyStopping(patience=2)
    [stopping.step(loss) for loss in (0.9, 0.7, 0.8, 0.6, 0.6, 0.65)]
                                              ->  [False, False, False, False, False, True]
    stopping.best_epoch, stopping.best_loss   ->  3, 0.6
    """

    def __init__(self, patience, min_delta=0.0):
        # TODO: check the settings and keep them; nothing has been seen yet.
        raise NotImplementedError("EarlyStopping")

    def step(self, val_loss):
        """Take in the validation loss of the next epoch; return whether training should stop.

        Parameters
        ----------
        val_loss : float
            The validation loss of the epoch, possibly infinite or NaN.

        Returns
        -------
        bool
            True when at least `patience` epochs have passed since the last improvement (since the beginning, when there
            was none), else False. Calls after a True go on by the same rule: True again while nothing improves, False
            from an improvement on.
        """
        # TODO: improvement or not? Keep the best loss and its epoch, count the epochs without one.
        raise NotImplementedError("EarlyStopping.step")
