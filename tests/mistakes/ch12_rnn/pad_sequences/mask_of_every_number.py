"""
title.ko: 마스크에 특성의 축이 있음
title.en: Gives the mask an axis of features
ko: 마스크가 특성마다 하나씩 있어 (N, T, D)입니다. 걸음은 통째로 원소이거나 패딩이므로 (N, T)이면 됩니다.
en: Your mask has one entry for each feature, (N, T, D). A step is an element or padding as a whole: (N, T) is
    enough.
section: mask
"""

import numpy as np


def pad_sequences(sequences, value=0.0):
    if len(sequences) == 0:
        raise ValueError("no sequences")
    for sequence in sequences:
        if sequence.ndim != 2 or sequence.shape[0] == 0 or sequence.shape[1] != sequences[0].shape[1]:
            raise ValueError("sequences must be of shapes (T, D) with one D")
    lengths = [len(sequence) for sequence in sequences]
    dtype = sequences[0].dtype if sequences[0].dtype.kind == "f" else np.float64
    padded = np.full((len(sequences), max(lengths), sequences[0].shape[1]), value, dtype=dtype)
    mask = np.zeros((len(sequences), max(lengths)), dtype=bool)
    for i, sequence in enumerate(sequences):
        padded[i, : lengths[i]] = sequence
        mask[i, : lengths[i]] = True
    return padded, np.repeat(mask[:, :, None], padded.shape[2], axis=2)


def last_valid_state(states, mask):
    if states.ndim != 3 or mask.shape != states.shape[:2]:
        raise ValueError("states must be (N, T, H) and mask (N, T)")
    if not mask.any(axis=1).all():
        raise ValueError("a row has no valid step")
    lengths = mask.sum(axis=1)
    return states[np.arange(len(states)), lengths - 1]
