"""
title.ko: 커널의 크기를 빼지 않음
title.en: Does not subtract the kernel
ko: 입력의 크기를 보폭으로 나누기만 했습니다. 커널이 차지하는 만큼은 움직일 자리가 아니니 먼저 빼세요.
en: You only divide the padded size by the stride. What the kernel itself covers is no room to move in:
    subtract it first.
section: output-size
"""


def conv_output_size(size, kernel, stride=1, padding=0):
    if size < 1 or kernel < 1 or stride < 1 or padding < 0:
        raise ValueError("out of range")
    room = size + 2 * padding - kernel
    if room < 0:
        raise ValueError("the kernel does not fit")
    return (size + 2 * padding - 1) // stride + 1
