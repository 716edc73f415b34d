"""
title.ko: 정수인 채로 계산함
title.en: Computes with integers
ko: 정수 로짓을 실수로 바꾸지 않아, int8에서는 exp가 float16으로 계산되어 자릿수를 잃습니다. 정수를 먼저
    float64로 바꾸세요.
en: Integer logits are not turned into floats, and for int8 NumPy computes exp in float16, with three digits.
    Turn integers into float64 first.
section: bce
"""

import numpy as np


def bce_with_logits(logits, targets):
    if logits.shape != targets.shape:
        raise ValueError("the shapes differ")
    z, t = logits, targets
    return np.mean(np.maximum(z, 0) - z * t + np.log1p(np.exp(-np.abs(z))))
