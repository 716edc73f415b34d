"""
title.ko: 크기가 늘 지켜진다고 여김
title.en: Takes the size to be always kept
ko: 패딩이 커널의 절반이라고 여기고 크기를 보폭으로만 나누었습니다. 받은 패딩으로 계산하세요.
en: You take the padding to be half the kernel, so that only the stride shrinks the size. Compute with the
    padding that you are given.
section: output-size
"""


def conv_output_size(size, kernel, stride=1, padding=0):
    if size < 1 or kernel < 1 or stride < 1 or padding < 0:
        raise ValueError("out of range")
    room = size + 2 * padding - kernel
    if room < 0:
        raise ValueError("the kernel does not fit")
    return -(-size // stride)
