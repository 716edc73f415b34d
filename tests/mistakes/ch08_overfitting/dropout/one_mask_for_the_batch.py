"""
title.ko: 배치 전체에 마스크 하나를 씀
title.en: Uses one mask for the whole batch
ko: 첫 축을 뺀 모양으로 마스크를 하나만 뽑아 모든 표본이 같은 노드를 잃습니다. `x`와 같은 모양으로, 표본마다 새로
    뽑으세요.
en: A single mask without the first axis is drawn, so all samples lose the same nodes. Draw one in the shape of `x`,
    anew for every sample.
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
    mask = np.broadcast_to(rng.random(x.shape[1:]) >= p, x.shape).astype(x.dtype) / x.dtype.type(1 - p)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * mask
