"""
title.ko: 나누기 전에 1을 더함
title.en: Adds the 1 before dividing
ko: 보폭으로 나누기 전에 1을 더했습니다. 보폭 1에서만 맞습니다. 움직인 횟수를 내림하여 구한 다음 1을
    더하세요.
en: You add the 1 before dividing by the stride, which is right at stride 1 only. Round the number of moves
    down first, then add 1.
section: output-size
"""


def conv_output_size(size, kernel, stride=1, padding=0):
    if size < 1 or kernel < 1 or stride < 1 or padding < 0:
        raise ValueError("out of range")
    room = size + 2 * padding - kernel
    if room < 0:
        raise ValueError("the kernel does not fit")
    return (room + 1) // stride
