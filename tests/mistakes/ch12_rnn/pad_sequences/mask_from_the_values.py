"""
title.ko: 값을 보고 마스크를 만듦
title.en: Makes the mask from the values
ko: 채운 수와 같은지를 보고 마스크를 만들어, 실제로 0인 원소도 패딩으로 셉니다. 마스크는 길이만으로 정하세요.
en: You make the mask by comparing with the filling, so that honest zeros count as padding. Let the lengths
    alone decide.
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
    mask = (padded != value).any(axis=2)
    return padded, mask


def last_valid_state(states, mask):
    if states.ndim != 3 or mask.shape != states.shape[:2]:
        raise ValueError("states must be (N, T, H) and mask (N, T)")
    if not mask.any(axis=1).all():
        raise ValueError("a row has no valid step")
    lengths = mask.sum(axis=1)
    return states[np.arange(len(states)), lengths - 1]
