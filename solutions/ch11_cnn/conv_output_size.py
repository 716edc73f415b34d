"""The size of a convolution's output along one axis."""


def conv_output_size(size, kernel, stride=1, padding=0):
    """Return the number of places of the kernel. The stub holds the whole contract."""
    if size < 1 or kernel < 1 or stride < 1 or padding < 0:
        raise ValueError(f"size {size}, kernel {kernel} or stride {stride} is below 1, or padding {padding} below 0")
    room = size + 2 * padding - kernel  # how far the kernel can travel from its first place; zeros stand at both ends
    if room < 0:
        raise ValueError(f"a kernel of {kernel} does not fit into {size} pixels with a padding of {padding}")
    # The first place is always there, hence the + 1. // rounds down: the kernel never sticks out at the far end.
    return room // stride + 1
