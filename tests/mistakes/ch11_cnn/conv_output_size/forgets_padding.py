"""
title.ko: 패딩을 잊음
title.en: Forgets the padding
ko: 패딩이 결과에 들어가지 않습니다. 커널이 움직일 수 있는 길이는 패딩까지 더한 것에서 구하세요.
en: The padding has no part in your result. Find the room that the kernel has from the padded size.
section: output-size
"""


def conv_output_size(size, kernel, stride=1, padding=0):
    if size < 1 or kernel < 1 or stride < 1 or padding < 0:
        raise ValueError("out of range")
    room = size - kernel
    if room < 0:
        raise ValueError("the kernel does not fit")
    return room // stride + 1
