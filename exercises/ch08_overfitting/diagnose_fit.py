"""Underfitting, a good fit or overfitting, read from two loss curves."""

import numpy as np


def diagnose_fit(train_losses, val_losses, target, gap=0.2, rise=0.1):
    """Name the state of a training run by its losses.

    Let T and V be the last training loss and the last validation loss, and B the smallest validation loss of all
    epochs. The first of these rules that holds decides:

        1. T > target                    "underfit": the model does not even fit the training data
        2. V - T > gap                   "overfit": it does much worse on data it has not seen
        3. V - B > rise                  "overfit": it was better on such data before
        4. otherwise                     "good"

    All differences are absolute, none is a ratio. A value exactly at its threshold does not exceed it.

    Parameters
    ----------
    train_losses, val_losses : lists of float or ndarrays of shape (n,), n at least 1
        The mean losses of the epochs, in order.
    target : float
        The training loss that the task asks for.
    gap : float, 0 or more, default 0.2
        How far the last validation loss may lie above the last training loss. It may lie below by any amount.
    rise : float, 0 or more, default 0.1
        How far the last validation loss may lie above the best one.

    Returns
    -------
    str
        "underfit", "good" or "overfit".

    Raises
    ------
    ValueError
        When the two have different lengths, when they are empty, or when a loss is NaN or infinite.

    Notes
    -----
    train_losses and val_losses are not modified.

    Examples
    --------
    diagnose_fit([2.0, 1.5, 1.25], [2.0, 1.5, 1.375], target=0.5)   ->  "underfit"    T = 1.25
    diagnose_fit([2.0, 0.75, 0.375], [2.0, 1.0, 0.5], target=0.5)   ->  "good"
    diagnose_fit([2.0, 0.5, 0.125], [2.0, 0.75, 1.0], target=0.5)   ->  "overfit"     V - T = 0.875
    diagnose_fit([2.0, 0.5, 0.375], [2.0, 0.375, 0.5], target=0.5)  ->  "overfit"     V - T = 0.125, V - B = 0.125
    """
    # TODO: check the losses, find T, V and B, and ask the rules in their order.
    raise NotImplementedError("diagnose_fit")
