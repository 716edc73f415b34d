"""
title.ko: 패딩을 한쪽에만 셈
title.en: Counts the padding at one end only
ko: 패딩을 한 번만 더했습니다. 0은 양쪽 끝에 붙으니 두 번 더하세요.
en: You add the padding once. The zeros stand at both ends of the axis: count it twice.
section: output-size
"""


def conv_output_size(size, kernel, stride=1, padding=0):
    if size < 1 or kernel < 1 or stride < 1 or padding < 0:
        raise ValueError("out of range")
    room = size + padding - kernel
    if room < 0:
        raise ValueError("the kernel does not fit")
    return room // stride + 1
