"""
title.ko: 마스크를 곱해 고름
title.en: Selects by multiplying with the mask
ko: 상태에 0과 1을 곱하고 더해서 골랐는데, 0에 NaN이나 무한대를 곱하면 NaN이라서 패딩의 값이 새어 들어옵니다.
    곱하지 말고 색인이나 `np.where`로 고르세요.
en: You select by multiplying with 0 and 1 and adding, but 0 times NaN or infinity is NaN, so that rubbish in
    the padding leaks in. Select by an index or `np.where`.
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
    is_last = mask & (np.cumsum(mask, axis=1) == lengths[:, None])
    with np.errstate(invalid="ignore"):
        return (states * is_last[:, :, None]).sum(axis=1, dtype=states.dtype)
