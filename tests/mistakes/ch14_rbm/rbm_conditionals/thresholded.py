"""
title.ko: 확률을 0과 1로 자름
title.en: Cuts the probabilities to 0 and 1
ko: 확률을 0.5에서 잘라 0과 1로 바꿉니다. 이 함수는 확률을 돌려주어야 하고, 표본은 `gibbs_step`에서 뽑습니다.
en: Probabilities are cut at 0.5 to zeros and ones. This function returns probabilities; samples are drawn in
    `gibbs_step`.
section: conditionals
"""

import numpy as np


def layer(states, weights, bias):
    if weights.ndim != 2 or bias.shape != weights.shape[1:] or states.shape[-1] != weights.shape[0]:
        raise ValueError("shapes do not fit")
    dtype = np.result_type(states, weights, bias)
    dtype = dtype if dtype.kind == "f" else np.float64
    return sigmoid((states.astype(dtype) @ weights + bias).astype(dtype))


def sigmoid(x):
    return (x > 0).astype(x.dtype)


def p_h_given_v(v, W, c):
    return layer(v, W, c)


def p_v_given_h(h, W, b):
    return layer(h, W.T, b)
