"""The parameters of a convolutional layer, and of a dense layer in its place."""


def conv_parameter_count(in_channels, out_channels, kernel_h, kernel_w, bias=True):
    """Return how many parameters a convolutional layer has.

    It has one kernel of in_channels * kernel_h * kernel_w weights for each output channel and, with `bias`, one bias
    for each output channel. The size of the images does not matter: all places share the kernel.

    Parameters
    ----------
    in_channels, out_channels, kernel_h, kernel_w : int, 1 or more
    bias : bool
        Whether the layer has biases. A layer that batch normalisation follows usually has none.

    Returns
    -------
    int
        Exact, also above 2**53. A NumPy integer will do as well; a float will not.

    Raises
    ------
    ValueError
        When one of the four numbers is below 1.

    Examples
    --------
    conv_parameter_count(1, 6, 5, 5)                ->  156     (6 * 25 + 6, the first layer of LeNet-5)
    conv_parameter_count(3, 64, 7, 7, bias=False)   ->  9408    (the first layer of ResNet)
    """
    # TODO: check the numbers, then count weights and biases.
    raise NotImplementedError("conv_parameter_count")


def dense_parameter_count(in_shape, out_channels, kernel_h, kernel_w, stride=1, padding=0, bias=True):
    """Return how many parameters a dense layer has that maps the same inputs to as many outputs.

    The convolutional layer turns an image of shape in_shape = (C, H, W) into one of shape (out_channels, OH, OW) with

        OH = floor((H + 2 * padding - kernel_h) / stride) + 1        OW likewise, from W and kernel_w

    The dense layer has a weight for each pair of one of the C * H * W inputs and one of the out_channels * OH * OW
    outputs and, with `bias`, one bias for each output.

    Parameters
    ----------
    in_shape : tuple or list of three ints, 1 or more
        (C, H, W). The border that padding adds is no input: its zeros need no weights. Not modified.
    out_channels, kernel_h, kernel_w, stride : int, 1 or more
    padding : int, 0 or more
    bias : bool

    Returns
    -------
    int
        Exact, also above 2**53. A NumPy integer will do as well; a float will not.

    Raises
    ------
    ValueError
        When a number is below its least value, or when the kernel is larger than the padded image.

    Examples
    --------
    dense_parameter_count((1, 32, 32), 6, 5, 5)  ->  4821600    (1024 * 4704 + 4704; the convolution has 156)
    """
    # TODO: find the size of the output, then count as for a dense layer.
    raise NotImplementedError("dense_parameter_count")
