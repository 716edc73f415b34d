"""Sequences of different lengths in one batch: padding, mask and the last valid state."""

import numpy as np


def pad_sequences(sequences, value=0.0):
    """Return (padded, mask). The stub holds the whole contract."""
    if not sequences:
        raise ValueError("there is no sequence to pad")
    for i, sequence in enumerate(sequences):
        if sequence.ndim != 2 or len(sequence) == 0 or sequence.shape[1] != sequences[0].shape[1]:
            raise ValueError(f"sequence {i} has the shape {sequence.shape}, not (T, D) with T > 0 and one D for all")
    lengths = np.array([len(sequence) for sequence in sequences])
    shape = len(sequences), lengths.max(), sequences[0].shape[1]

    dtype = sequences[0].dtype if np.issubdtype(sequences[0].dtype, np.floating) else np.float64
    padded = np.full(shape, value, dtype)
    for row, sequence in zip(padded, sequences, strict=True):
        row[: len(sequence)] = sequence  # the real part first: at its last element the state is still clean
    # Step t of row i is real when t < T_i. Never ask the values: an honest element may equal the filling.
    mask = np.arange(shape[1]) < lengths[:, np.newaxis]
    return padded, mask


def last_valid_state(states, mask):
    """Return the state of each row at its last True, (N, H). The stub holds the whole contract."""
    if states.ndim != 3 or mask.shape != states.shape[:2]:
        raise ValueError(f"states {states.shape} and mask {mask.shape} are not (N, T, H) and (N, T)")
    if not mask.any(axis=1).all():
        raise ValueError("a row of the mask has no True, so that there is no last state")
    last = mask.sum(axis=1) - 1  # a sequence of length T ends at the index T - 1
    # One pair of indices for each row. Selecting, unlike multiplying by the mask, does not let a NaN through.
    return states[np.arange(len(states)), last]
