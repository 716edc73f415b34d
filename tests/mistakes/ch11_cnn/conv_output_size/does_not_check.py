"""
title.ko: 범위를 확인하지 않음
title.en: Does not check the arguments
ko: 들어가지 않는 커널이나 범위를 벗어난 수에도 값을 돌려줍니다. 0이나 음수인 크기는 없으니 먼저 확인하고
    `ValueError`를 내세요.
en: You return a value even for kernels that do not fit and for numbers out of range. There are no sizes of
    0 or below: check first and raise `ValueError`.
section: output-size
"""


def conv_output_size(size, kernel, stride=1, padding=0):
    room = size + 2 * padding - kernel
    return room // stride + 1
