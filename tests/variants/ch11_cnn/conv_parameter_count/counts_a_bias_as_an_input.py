"""One more input that is always 1 stands for the bias; checks by trying each number in turn."""


def conv_parameter_count(in_channels, out_channels, kernel_h, kernel_w, bias=True):
    weights_of_a_kernel = _positive(in_channels) * _positive(kernel_h) * _positive(kernel_w)
    if bias:
        weights_of_a_kernel += 1
    return _positive(out_channels) * weights_of_a_kernel


def dense_parameter_count(in_shape, out_channels, kernel_h, kernel_w, stride=1, padding=0, bias=True):
    _positive(padding + 1)
    inputs, outputs = 1 if bias else 0, _positive(out_channels)
    pixels = _positive(in_shape[0])
    for size, kernel in zip(in_shape[1:], (kernel_h, kernel_w), strict=True):
        pixels *= _positive(size)
        outputs *= 1 + (_positive(size + 2 * padding - _positive(kernel) + 1) - 1) // _positive(stride)
    return (inputs + pixels) * outputs


def _positive(number):
    if number < 1:
        raise ValueError(f"{number} is too small")
    return number
