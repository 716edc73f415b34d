"""
title.ko: 정수를 실수로 바꾸지 않음
title.en: Computes with integers
ko: 정수 배열을 정수인 채로 곱하므로 결과도 정수이고, `uint8`처럼 작은 정수형에서는 값이 넘쳐 처음으로
    돌아갑니다. 곱하기 전에 정수를 float64로 바꾸세요.
en: Integer arrays are multiplied as integers, so the result stays an integer, and small types such as `uint8`
    overflow and wrap round. Promote integers to float64 before the product.
section: dense-layer
"""


def dense_forward(x, W, b):
    if x.ndim != 2 or W.ndim != 2 or x.shape[1] != W.shape[0]:
        raise ValueError(f"x {x.shape} does not fit W {W.shape}")
    if b.shape != (W.shape[1],):
        raise ValueError(f"b {b.shape} does not fit W {W.shape}")
    return x @ W + b
