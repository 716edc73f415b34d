"""
title.ko: 실수를 돌려줌
title.en: Returns a float
ko: `/`로 나누어 크기가 3.5처럼 나올 수 있습니다. 크기는 정수이니 `//`로 내림하세요.
en: You divide by `/`, and sizes such as 3.5 come out. A size is an integer: round down by `//`.
section: output-size
"""


def conv_output_size(size, kernel, stride=1, padding=0):
    if size < 1 or kernel < 1 or stride < 1 or padding < 0:
        raise ValueError("out of range")
    room = size + 2 * padding - kernel
    if room < 0:
        raise ValueError("the kernel does not fit")
    return room / stride + 1
