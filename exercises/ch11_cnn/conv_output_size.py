"""The size of a convolution's output along one axis."""


def conv_output_size(size, kernel, stride=1, padding=0):
    """Return at how many places along one axis a kernel lies wholly inside the padded input.

        floor((size + 2 * padding - kernel) / stride) + 1

    Height and width follow the same rule, each with its own numbers. Pooling windows follow it, too.

    Parameters
    ----------
    size : int, 1 or more
        The number of pixels of the input along the axis.
    kernel : int, 1 or more
        The number of pixels that the kernel covers along the axis.
    stride : int, 1 or more
        How many pixels the kernel moves from one place to the next.
    padding : int, 0 or more
        How many zeros are added at each of the two ends of the axis.

    Returns
    -------
    int
        At least 1. The last pixels are not covered when the stride does not fit: the result is rounded down. A NumPy
        integer will do as well; a float will not.

    Raises
    ------
    ValueError
        When an argument is below the least value named above, or when the kernel is larger than the padded input.

    Examples
    --------
    conv_output_size(28, 5)                       ->  24
    conv_output_size(32, 3, padding=1)            ->  32    (the size is kept)
    conv_output_size(224, 7, stride=2, padding=3) ->  112   (the first layer of ResNet)
    conv_output_size(8, 3, stride=2)              ->  3     (the last pixel is not covered)
    """
    # TODO: check the arguments, then count the places.
    raise NotImplementedError("conv_output_size")
