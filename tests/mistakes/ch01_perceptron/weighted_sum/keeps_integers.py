"""
title.ko: 정수를 실수로 바꾸지 않음
title.en: Computes with integers
ko: 정수 배열을 정수인 채로 곱하므로 결과도 정수이고, `uint8`처럼 작은 정수형에서는 값이 넘쳐 처음으로
    돌아갑니다. 곱하기 전에 정수를 float64로 바꾸세요.
en: Integer arrays are multiplied as integers, so the result stays an integer, and small types such as
    `uint8` overflow and wrap round. Promote integers to float64 before the product.
section: weighted-sum
"""


def weighted_sum(x, w, b):
    if w.ndim != 1 or x.ndim not in (1, 2) or x.shape[-1] != w.shape[0]:
        raise ValueError("the shapes do not fit")
    return x @ w + b
