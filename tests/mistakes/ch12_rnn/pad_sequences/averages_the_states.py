"""
title.ko: 마지막이 아니라 평균을 돌려줌
title.en: Averages the valid states
ko: 유효한 상태들의 평균을 돌려줍니다. 여기서 묻는 것은 시퀀스를 다 읽은 뒤의 상태 하나입니다.
en: You return the mean of the valid states. What is asked for is the one state after the whole sequence was
    read.
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
    kept = np.where(mask[:, :, None], states, 0).sum(axis=1)
    return (kept / lengths[:, None]).astype(states.dtype)
