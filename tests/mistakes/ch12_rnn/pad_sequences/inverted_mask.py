"""
title.ko: 마스크가 뒤집힘
title.en: Inverts the mask
ko: 마스크가 패딩에서 True입니다. 원소가 있는 자리가 True가 되게 하세요. 파이토치의 어텐션처럼 반대로 약속한
    곳도 있으니 늘 확인하세요.
en: Your mask is True where padding stands. Make it True where elements are. Some functions, such as attention
    in PyTorch, agree on the opposite: always look.
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
    mask = np.ones((len(sequences), max(lengths)), dtype=bool)
    for i, sequence in enumerate(sequences):
        padded[i, : lengths[i]] = sequence
        mask[i, : lengths[i]] = False
    return padded, mask


def last_valid_state(states, mask):
    if states.ndim != 3 or mask.shape != states.shape[:2]:
        raise ValueError("states must be (N, T, H) and mask (N, T)")
    if not mask.any(axis=1).all():
        raise ValueError("a row has no valid step")
    lengths = mask.sum(axis=1)
    return states[np.arange(len(states)), lengths - 1]
