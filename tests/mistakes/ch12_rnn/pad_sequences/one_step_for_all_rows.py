"""
title.ko: 모든 행에서 같은 걸음을 꺼냄
title.en: Takes one step for all rows
ko: `states[:, lengths - 1]`은 모든 행에서 그 걸음들을 모두 꺼내 (N, N, H)가 됩니다. 행 번호와 걸음 번호를
    짝지어 함께 색인으로 쓰세요.
en: `states[:, lengths - 1]` takes all these steps from every row and gives (N, N, H). Pair row numbers with
    step numbers in the index.
section: last-valid-state
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
    return padded, mask


def last_valid_state(states, mask):
    if states.ndim != 3 or mask.shape != states.shape[:2]:
        raise ValueError("states must be (N, T, H) and mask (N, T)")
    if not mask.any(axis=1).all():
        raise ValueError("a row has no valid step")
    lengths = mask.sum(axis=1)
    return states[:, lengths - 1]
