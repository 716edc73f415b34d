"""
title.ko: 출력의 첫 자리를 세지 않음
title.en: Does not count the first place
ko: 출력의 높이와 너비가 하나씩 모자랍니다. 커널이 움직인 횟수에 첫 자리를 더하세요.
en: Height and width of your output are short by one. Add the first place to the number of moves.
section: output-size
"""


def conv_parameter_count(in_channels, out_channels, kernel_h, kernel_w, bias=True):
    if min(in_channels, out_channels, kernel_h, kernel_w) < 1:
        raise ValueError("every number must be at least 1")
    count = out_channels * in_channels * kernel_h * kernel_w
    if bias:
        count += out_channels
    return count


def dense_parameter_count(in_shape, out_channels, kernel_h, kernel_w, stride=1, padding=0, bias=True):
    C, H, W = in_shape
    if min(C, H, W, out_channels, kernel_h, kernel_w, stride) < 1 or padding < 0:
        raise ValueError("a number is out of range")
    if kernel_h > H + 2 * padding or kernel_w > W + 2 * padding:
        raise ValueError("the kernel does not fit")
    OH = (H + 2 * padding - kernel_h) // stride
    OW = (W + 2 * padding - kernel_w) // stride
    inputs = C * H * W
    outputs = out_channels * OH * OW
    count = inputs * outputs
    if bias:
        count += outputs
    return count
