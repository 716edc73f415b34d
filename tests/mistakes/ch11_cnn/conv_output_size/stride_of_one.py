"""
title.ko: 보폭을 잊음
title.en: Forgets the stride
ko: 보폭으로 나누지 않아 보폭이 늘 1인 것과 같습니다. 커널이 움직일 길이를 보폭으로 나누세요.
en: You never divide by the stride, as if it were always 1. Divide the room that the kernel has by it.
section: output-size
"""


def conv_output_size(size, kernel, stride=1, padding=0):
    if size < 1 or kernel < 1 or stride < 1 or padding < 0:
        raise ValueError("out of range")
    room = size + 2 * padding - kernel
    if room < 0:
        raise ValueError("the kernel does not fit")
    return room + 1
