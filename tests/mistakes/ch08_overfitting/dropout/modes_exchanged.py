"""
title.ko: 학습과 평가가 뒤바뀜
title.en: Exchanges training and evaluation
ko: `training`이 True일 때 그대로 내보내고 False일 때 버립니다. 조건을 뒤집으세요.
en: Everything passes when `training` is True, and elements are dropped when it is False. Turn the condition round.
section: train-and-eval
"""

import numpy as np


def dropout_forward(x, p, training, rng):
    if p < 0 or p >= 1:
        raise ValueError("p lies in [0, 1)")
    x = x if x.dtype.kind == "f" else x.astype(np.float64)
    if training:
        mask = np.ones_like(x)
        return x * mask, mask
    mask = ((rng or np.random).random(x.shape) >= p).astype(x.dtype) / x.dtype.type(1 - p)
    return x * mask, mask


def dropout_backward(dout, mask):
    return dout * mask
