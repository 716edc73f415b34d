"""
title.ko: 언제나 같은 마스크를 뽑음
title.en: Draws the same mask every time
ko: 함수 안에서 시드를 고정해 부를 때마다 같은 노드만 버립니다. 그러면 어떤 노드는 한 번도 학습되지 않습니다.
    건네받은 `rng`에서 뽑으세요.
en: The seed is fixed inside the function, so every call drops the same nodes and some are never trained at all.
    Draw from the `rng` that is passed in.
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
    mask = (np.random.default_rng(0).random(x.shape) >= p).astype(x.dtype) / x.dtype.type(1 - p)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * mask
