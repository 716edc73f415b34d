"""
title.ko: 올림함
title.en: Rounds up
ko: 나누어떨어지지 않을 때 올림하여, 커널이 입력 밖으로 나가는 자리까지 세었습니다. 내림하세요.
en: Where the stride does not fit you round up, and count a place where the kernel sticks out of the input.
    Round down.
section: output-size
"""


def conv_output_size(size, kernel, stride=1, padding=0):
    if size < 1 or kernel < 1 or stride < 1 or padding < 0:
        raise ValueError("out of range")
    room = size + 2 * padding - kernel
    if room < 0:
        raise ValueError("the kernel does not fit")
    return -(-room // stride) + 1
