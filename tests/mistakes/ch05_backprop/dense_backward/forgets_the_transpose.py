"""
title.ko: W를 전치하지 않음
title.en: Does not transpose W
ko: `dout @ W`는 층이 정사각형일 때만 모양이 맞고, 그때도 값은 틀립니다. 거꾸로 갈 때는 출력에서 입력으로
    가므로 `W`를 전치하세요.
en: `dout @ W` fits in shape for a square layer only, and even there its values are wrong. The way back leads
    from outputs to inputs: transpose `W`.
section: dense-backward
"""

import numpy as np


def dense_backward(dout, x, W):
    if dout.ndim != 2 or x.ndim != 2 or W.ndim != 2:
        raise ValueError("the shapes do not fit")
    if dout.shape != (x.shape[0], W.shape[1]) or x.shape[1] != W.shape[0]:
        raise ValueError("the shapes do not fit")
    if dout.dtype.kind != "f":
        dout, x, W = (array.astype(np.float64) for array in (dout, x, W))
    dx = dout @ W
    dW = x.T @ dout
    db = dout.sum(axis=0)
    return dx, dW, db
