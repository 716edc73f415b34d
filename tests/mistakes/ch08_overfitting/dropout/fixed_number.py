"""
title.ko: 늘 같은 개수를 버림
title.en: Drops a fixed number
ko: 원소를 골라 꼭 `p`만큼의 개수를 버립니다. 그러면 원소들이 서로 독립이 아니고, 원소가 하나뿐이면 늘 같은 결과가
    됩니다. 원소마다 따로 `p`의 확률로 버리세요.
en: Exactly the share `p` of all elements is picked and dropped. Then elements are not independent, and a single
    element always has the same fate. Drop each one on its own with probability `p`.
section: dropout
"""

import numpy as np


def dropout_forward(x, p, training, rng):
    if p < 0 or p >= 1:
        raise ValueError("p lies in [0, 1)")
    x = x if x.dtype.kind == "f" else x.astype(np.float64)
    if not training:
        mask = np.ones_like(x)
        return x * mask, mask
    mask = np.full(x.size, 1 / (1 - p), x.dtype)
    mask[rng.permutation(x.size)[: int(x.size * p)]] = 0
    mask = mask.reshape(x.shape)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * mask
