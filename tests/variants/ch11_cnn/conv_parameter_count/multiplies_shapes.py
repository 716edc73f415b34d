"""Products of the shapes that the arrays of the two layers would have."""

from math import prod


def conv_parameter_count(in_channels, out_channels, kernel_h, kernel_w, bias=True):
    kernels = (out_channels, in_channels, kernel_h, kernel_w)
    if any(number <= 0 for number in kernels):
        raise ValueError("numbers must be positive")
    return prod(kernels) + (out_channels if bias else 0)


def dense_parameter_count(in_shape, out_channels, kernel_h, kernel_w, stride=1, padding=0, bias=True):
    if min(*in_shape, out_channels, kernel_h, kernel_w, stride) <= 0 or padding < 0:
        raise ValueError("numbers must be positive")
    _, *image = in_shape
    places = [len(range(0, n + 2 * padding - k + 1, stride)) for n, k in zip(image, (kernel_h, kernel_w), strict=True)]
    out_shape = (out_channels, *places)
    if 0 in out_shape:
        raise ValueError("no place for the kernel")
    return prod(in_shape) * prod(out_shape) + prod(out_shape) * int(bias)
