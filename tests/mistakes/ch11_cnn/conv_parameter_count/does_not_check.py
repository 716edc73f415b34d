"""
title.ko: 범위를 확인하지 않음
title.en: Does not check the numbers
ko: 0이나 음수, 들어가지 않는 커널도 그대로 셉니다. 먼저 확인하고 `ValueError`를 내세요.
en: You count on with zeros, negative numbers and kernels that do not fit. Check first and raise
    `ValueError`.
section: weight-sharing
"""


def conv_parameter_count(in_channels, out_channels, kernel_h, kernel_w, bias=True):
    count = out_channels * in_channels * kernel_h * kernel_w
    if bias:
        count += out_channels
    return count


def dense_parameter_count(in_shape, out_channels, kernel_h, kernel_w, stride=1, padding=0, bias=True):
    C, H, W = in_shape
    OH = (H + 2 * padding - kernel_h) // stride + 1
    OW = (W + 2 * padding - kernel_w) // stride + 1
    inputs = C * H * W
    outputs = out_channels * OH * OW
    count = inputs * outputs
    if bias:
        count += outputs
    return count
