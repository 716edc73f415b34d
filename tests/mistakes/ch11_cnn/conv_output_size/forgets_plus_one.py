"""
title.ko: 첫 자리를 세지 않음
title.en: Does not count the first place
ko: 커널이 움직인 횟수만 세었습니다. 움직이기 전의 첫 자리도 하나이니 1을 더하세요.
en: You count how often the kernel moves. Its first place, before any move, counts as well: add 1.
section: output-size
"""


def conv_output_size(size, kernel, stride=1, padding=0):
    if size < 1 or kernel < 1 or stride < 1 or padding < 0:
        raise ValueError("out of range")
    room = size + 2 * padding - kernel
    if room < 0:
        raise ValueError("the kernel does not fit")
    return room // stride
