"""The mask first, then all elements at once through it."""

import numpy as np


def pad_sequences(sequences, value=0.0):
    if len(sequences) < 1:
        raise ValueError("no sequences")
    first = sequences[0]
    for s in sequences:
        if s.ndim != 2 or s.shape[0] < 1 or s.shape[1] != first.shape[1]:
            raise ValueError("bad sequence")
    counts = [s.shape[0] for s in sequences]
    mask = np.tri(max(counts), dtype=bool)[np.array(counts) - 1]
    padded = np.empty((*mask.shape, first.shape[1]), np.float32 if first.dtype == np.float32 else np.float64)
    padded[~mask] = value
    padded[mask] = np.concatenate(sequences)
    return padded, mask


def last_valid_state(states, mask):
    if states.ndim != 3:
        raise ValueError("states need three axes")
    if mask.ndim != 2 or len(mask) != len(states) or mask.shape[1] != states.shape[1]:
        raise ValueError("the mask needs one entry for each state")
    following = np.zeros_like(mask)
    following[:, :-1] = mask[:, 1:]
    is_last = mask & ~following
    if is_last.sum() != len(states):
        raise ValueError("a row has no valid step")
    return states[is_last]
