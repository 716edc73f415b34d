"""
title.ko: 편향의 모양을 살피지 않음
title.en: Does not check the shape of the bias
ko: `x`와 `W`만 견주고 `b`는 살피지 않아 모양이 `(1,)`이나 `(N, 1)`인 편향이 말없이 늘어납니다. `b`의 모양도
    `W`의 열의 수와 견주세요.
en: Only `x` and `W` are compared, so a bias of shape `(1,)` or `(N, 1)` is silently broadcast. Compare the
    shape of `b` with the number of columns of `W` as well.
section: shapes
"""

import numpy as np


def dense_forward(x, W, b):
    if x.ndim != 2 or W.ndim != 2 or x.shape[1] != W.shape[0]:
        raise ValueError(f"x {x.shape} does not fit W {W.shape}")
    x, W, b = _as_float(x), _as_float(W), _as_float(b)
    return x @ W + b


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
