"""
title.ko: 편향이 없는 층에서도 편향을 셈
title.en: Counts biases where there are none
ko: `bias=False`여도 편향을 더했습니다. 편향이 없는 층에서는 가중치만 세세요.
en: You add the biases even for `bias=False`. Count the weights alone for a layer without biases.
section: weight-sharing
"""


def conv_parameter_count(in_channels, out_channels, kernel_h, kernel_w, bias=True):
    if min(in_channels, out_channels, kernel_h, kernel_w) < 1:
        raise ValueError("every number must be at least 1")
    count = out_channels * in_channels * kernel_h * kernel_w
    count += out_channels
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
    count += outputs
    return count
