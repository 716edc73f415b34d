"""
title.ko: 편향을 채널의 쌍마다 셈
title.en: Counts a bias for each pair of channels
ko: 편향을 입력 채널과 출력 채널의 쌍마다 세었습니다. 입력 채널의 합을 구한 뒤 한 번 더하는 것이니 출력
    채널마다 하나입니다.
en: You count a bias for each pair of an input and an output channel. It is added once, after the sum over
    the input channels: there is one for each output channel.
section: weight-sharing
"""


def conv_parameter_count(in_channels, out_channels, kernel_h, kernel_w, bias=True):
    if min(in_channels, out_channels, kernel_h, kernel_w) < 1:
        raise ValueError("every number must be at least 1")
    count = out_channels * in_channels * kernel_h * kernel_w
    if bias:
        count += in_channels * out_channels
    return count


def dense_parameter_count(in_shape, out_channels, kernel_h, kernel_w, stride=1, padding=0, bias=True):
    C, H, W = in_shape
    if min(C, H, W, out_channels, kernel_h, kernel_w, stride) < 1 or padding < 0:
        raise ValueError("a number is out of range")
    if kernel_h > H + 2 * padding or kernel_w > W + 2 * padding:
        raise ValueError("the kernel does not fit")
    OH = (H + 2 * padding - kernel_h) // stride + 1
    OW = (W + 2 * padding - kernel_w) // stride + 1
    inputs = C * H * W
    outputs = out_channels * OH * OW
    count = inputs * outputs
    if bias:
        count += outputs
    return count
