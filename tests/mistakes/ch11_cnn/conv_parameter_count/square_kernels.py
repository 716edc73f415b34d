"""
title.ko: 커널을 정사각형으로 여김
title.en: Takes kernels to be square
ko: 커널의 높이를 제곱했습니다. 높이와 너비가 다를 수 있으니 둘을 곱하세요.
en: You square the height of the kernel. Height and width may differ: multiply the two.
section: weight-sharing
"""


def conv_parameter_count(in_channels, out_channels, kernel_h, kernel_w, bias=True):
    if min(in_channels, out_channels, kernel_h, kernel_w) < 1:
        raise ValueError("every number must be at least 1")
    count = out_channels * in_channels * kernel_h**2
    if bias:
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
    if bias:
        count += outputs
    return count
