"""The parameters of a convolutional layer, and of a dense layer in its place."""


def conv_parameter_count(in_channels, out_channels, kernel_h, kernel_w, bias=True):
    """Return the number of parameters of the convolutional layer. The stub holds the whole contract."""
    _require(1, in_channels, out_channels, kernel_h, kernel_w)
    # A kernel reaches through all input channels. Neither height nor width of an image occurs in this formula:
    # that is weight sharing.
    weights = in_channels * kernel_h * kernel_w
    return out_channels * (weights + bool(bias))


def dense_parameter_count(in_shape, out_channels, kernel_h, kernel_w, stride=1, padding=0, bias=True):
    """Return the number of parameters of the dense layer. The stub holds the whole contract."""
    channels, height, width = in_shape
    _require(1, channels, height, width, out_channels, kernel_h, kernel_w, stride)
    _require(0, padding)
    if kernel_h > height + 2 * padding or kernel_w > width + 2 * padding:
        raise ValueError(f"a kernel of {kernel_h} x {kernel_w} does not fit into {in_shape} with padding {padding}")
    OH = (height + 2 * padding - kernel_h) // stride + 1
    OW = (width + 2 * padding - kernel_w) // stride + 1
    inputs, outputs = channels * height * width, out_channels * OH * OW
    # Every output has a weight for every input, near or far, and a bias of its own: nothing is shared.
    return outputs * (inputs + bool(bias))


def _require(least, *numbers):
    if min(numbers) < least:
        raise ValueError(f"expected numbers of {least} or more, got {numbers}")
