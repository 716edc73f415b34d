"""
title.ko: 층마다 편향을 하나만 셈
title.en: Counts a single bias for the layer
ko: 합성곱층 전체에 편향이 하나라고 세었습니다. 출력 채널마다 하나씩입니다.
en: You count one bias for the whole convolutional layer. There is one for each output channel.
section: weight-sharing
"""


def conv_parameter_count(in_channels, out_channels, kernel_h, kernel_w, bias=True):
    if min(in_channels, out_channels, kernel_h, kernel_w) < 1:
        raise ValueError("every number must be at least 1")
    count = out_channels * in_channels * kernel_h * kernel_w
    if bias:
        count += 1
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
