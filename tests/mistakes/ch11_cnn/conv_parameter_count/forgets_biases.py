"""
title.ko: 편향을 세지 않음
title.en: Does not count the biases
ko: 가중치만 세었습니다. 합성곱층에는 출력 채널마다, 밀집층에는 출력마다 편향이 하나씩 있습니다.
en: You count the weights only. A convolutional layer has a bias for each output channel, a dense layer one
    for each output.
section: weight-sharing
"""


def conv_parameter_count(in_channels, out_channels, kernel_h, kernel_w, bias=True):
    if min(in_channels, out_channels, kernel_h, kernel_w) < 1:
        raise ValueError("every number must be at least 1")
    return out_channels * in_channels * kernel_h * kernel_w


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
    return inputs * outputs
