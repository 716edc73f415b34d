"""Sequences of different lengths in one batch: padding, mask and the last valid state."""

import numpy as np


def pad_sequences(sequences, value=0.0):
    """Put sequences of different lengths into one array, and tell what in it is real.

    Parameters
    ----------
    sequences : list of ndarrays of shapes (T_1, D), ..., (T_N, D)
        All of one dtype: float32, float64 or integer. Every length T_i is at least 1.
    value : number
        What to fill up with. Any number, also NaN, and also one that occurs in the sequences.

    Returns
    -------
    padded : ndarray of shape (N, T, D), where T is the largest of the lengths
        padded[i, :T_i] is the i-th sequence, padded[i, T_i:] is filled with value. A new array in the dtype of the
        sequences; float64 when these are integers.
    mask : ndarray of shape (N, T), bool
        True where an element of a sequence stands, False where padding does. It depends on the lengths alone: an
        element that happens to equal value is no padding. A tuple or a list of the two, in this order.

    Raises
    ------
    ValueError
        When there is no sequence, when one is not two-dimensional or has no element, or when their D differ.

    Notes
    -----
    The sequences are not modified.

    Examples
    --------
    a, b = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), np.array([[7.0, 0.0]])
    padded, mask = pad_sequences([a, b])
    padded  ->  [[[1, 2], [3, 4], [5, 6]], [[7, 0], [0, 0], [0, 0]]]
    mask    ->  [[True, True, True], [True, False, False]]
    """
    # TODO: check the sequences, make an array full of value, and copy each sequence to the front of its row.
    raise NotImplementedError("pad_sequences")


def last_valid_state(states, mask):
    """Return, for each row, the state at the last step where its mask is True.

    Parameters
    ----------
    states : ndarray of shape (N, T, H), float32 or float64
        States of a recurrent layer over a padded batch. Where the mask is False anything may stand, also NaN or
        infinity.
    mask : ndarray of shape (N, T), bool
        As pad_sequences makes it: in every row first True, at least once, and then False to the end.

    Returns
    -------
    ndarray of shape (N, H)
        A new array in the dtype of states.

    Raises
    ------
    ValueError
        When states is not three-dimensional, when the shape of mask is not (N, T), or when a row of mask has no True.

    Examples
    --------
    states = np.array([[[1.0, -1.0], [2.0, -2.0], [3.0, -3.0]], [[4.0, -4.0], [5.0, -5.0], [6.0, -6.0]]])
    mask = np.array([[True, True, True], [True, False, False]])
    last_valid_state(states, mask)  ->  [[3, -3], [4, -4]]
    """
    # TODO: find the index of the last True of each row, and take the state of that row at that step.
    raise NotImplementedError("last_valid_state")
