"""
title.ko: 한 걸음 뒤의 상태를 꺼냄
title.en: Goes one step too far
ko: 길이를 그대로 인덱스로 써서 끝의 다음, 곧 첫 패딩의 상태를 꺼냈습니다. 길이가 T이면 마지막 인덱스는 T -
    1입니다.
en: You use the length as the index and take the state one behind the end, that of the first padding. The last
    index of a sequence of length T is T - 1.
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
    return states[np.arange(len(states)), np.minimum(lengths, states.shape[1] - 1)]
