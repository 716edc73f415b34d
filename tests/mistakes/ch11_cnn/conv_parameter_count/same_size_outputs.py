"""
title.ko: 출력이 입력만큼 크다고 여김
title.en: Takes outputs to be as large as inputs
ko: 출력의 높이와 너비를 입력과 같게 놓았습니다. 커널, 보폭, 패딩에서 구하세요.
en: You take height and width of the output to be those of the input. Find them from kernel, stride and
    padding.
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
    OH = H
    OW = W
    inputs = C * H * W
    outputs = out_channels * OH * OW
    count = inputs * outputs
    if bias:
        count += outputs
    return count
