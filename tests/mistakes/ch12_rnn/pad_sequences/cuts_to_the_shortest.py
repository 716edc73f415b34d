"""
title.ko: 가장 짧은 길이로 자름
title.en: Cuts to the shortest length
ko: 모든 시퀀스를 가장 짧은 길이로 잘라 원소를 버립니다. 가장 긴 길이에 맞추어 배열을 만들고 모자라는 곳을
    채우세요.
en: You cut all sequences to the shortest length and lose elements. Make the array as long as the longest and
    fill up the rest.
section: padding
"""

import numpy as np


def pad_sequences(sequences, value=0.0):
    if len(sequences) == 0:
        raise ValueError("no sequences")
    for sequence in sequences:
        if sequence.ndim != 2 or sequence.shape[0] == 0 or sequence.shape[1] != sequences[0].shape[1]:
            raise ValueError("sequences must be of shapes (T, D) with one D")
    shortest = min(len(sequence) for sequence in sequences)
    sequences = [sequence[:shortest] for sequence in sequences]
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
    return states[np.arange(len(states)), lengths - 1]
