"""
title.ko: 입력 배열을 덮어씀
title.en: Overwrites its input
ko: 곱셈 `x *= w`가 새 배열을 만들지 않고 부른 쪽의 `x`를 덮어쓰며, `x`가 정수이면 오류가 납니다. 곱을 새
    배열에 담으세요.
en: The product `x *= w` makes no new array but overwrites the caller's `x`, and fails when `x` holds
    integers. Put the product into an array of its own.
section: weighted-sum
"""


def weighted_sum(x, w, b):
    if w.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != w.shape[0]:
        raise ValueError("the shapes do not fit")
    x *= w
    return x.sum(axis=-1) + b
