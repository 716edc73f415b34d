"""
title.ko: 패딩이 끝난 자리의 상태를 꺼냄
title.en: Takes the state at the end of the padding
ko: 모든 행에서 맨 끝 걸음의 상태를 꺼냈는데, 짧은 시퀀스에서 그것은 패딩까지 읽은 상태입니다. 행마다 제
    길이의 끝에 있는 상태를 고르세요.
en: You take the state of the very last step in every row, which for a short sequence has read padding. Pick
    the one at the end of its own length.
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
    return states[:, -1].copy()
