"""
title.ko: 커널이 채널 하나만 본다고 셈
title.en: Takes kernels to be flat
ko: 커널의 가중치를 높이 곱하기 너비로만 세었습니다. 커널은 모든 입력 채널에 걸쳐 있으니 입력 채널의 수도
    곱하세요.
en: You count height times width for a kernel. It reaches through all input channels: multiply by their
    number as well.
section: channels
"""


def conv_parameter_count(in_channels, out_channels, kernel_h, kernel_w, bias=True):
    if min(in_channels, out_channels, kernel_h, kernel_w) < 1:
        raise ValueError("every number must be at least 1")
    count = out_channels * kernel_h * kernel_w
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
