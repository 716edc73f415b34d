"""
title.ko: 편향을 빠뜨림
title.en: Leaves out the bias
ko: 입력과 가중치의 곱만 더하고 편향 `b`는 어디에도 쓰지 않았습니다. 곱을 모두 더한 다음 표본마다 `b`를 한
    번 더하세요.
en: Your code adds up the products of inputs and weights and never uses the bias `b`. Add `b` once per
    sample, after the sum.
section: weighted-sum
"""

import numpy as np


def weighted_sum(x, w, b):
    if w.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != w.shape[0]:
        raise ValueError("the shapes do not fit")
    return x.astype(np.result_type(x, np.float32)) @ w.astype(np.result_type(w, np.float32))
