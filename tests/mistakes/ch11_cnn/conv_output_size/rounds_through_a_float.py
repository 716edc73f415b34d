"""
title.ko: 실수로 나눈 뒤 정수로 바꿈
title.en: Goes through a float
ko: `int(… / …)`은 실수를 거치므로 2의 53제곱을 넘으면 정확하지 않습니다. 정수끼리 `//`로 나누세요.
en: `int(... / ...)` goes through a float, which is inexact above 2**53. Divide the integers by `//`.
section: output-size
"""


def conv_output_size(size, kernel, stride=1, padding=0):
    if size < 1 or kernel < 1 or stride < 1 or padding < 0:
        raise ValueError("out of range")
    room = size + 2 * padding - kernel
    if room < 0:
        raise ValueError("the kernel does not fit")
    return int(room / stride) + 1
