"""
title.ko: 배열 전체를 정규화하고 최댓값도 빼지 않음
title.en: Normalises the whole array, without a shift
ko: softmax가 행마다가 아니라 배열 전체를 정규화하고 있습니다. 합을 구할 때 `axis`를 넘기고
    `keepdims=True`로 모양을 지키세요. 큰 점수에서 nan이 되지 않도록 exp를 취하기 전에 각 묶음의
    최댓값도 빼야 합니다.
en: softmax normalises the whole array instead of each row. Pass `axis` to the sum and keep the shape
    with `keepdims=True`. To avoid nan for large scores, also subtract the maximum of each group before
    you take exp.
section: softmax
"""

import numpy as np


def softmax(x, axis=-1):
    e = np.exp(_as_float(x))
    return e / np.sum(e)


def _as_float(x):
    x = np.asarray(x)
    return x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64)
