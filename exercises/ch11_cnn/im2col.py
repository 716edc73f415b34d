"""All patches of a batch of images, as the rows of a matrix."""

import numpy as np


def im2col(x, kernel_h, kernel_w, stride=1, padding=0):
    """Return every patch that a kernel sees, each as one row, so that a convolution becomes a matrix product.

    With x surrounded by a border of `padding` zeros on all four sides, and OH and OW the numbers of places of the
    kernel down and across (as in conv_output_size),

        cols[(n * OH + i) * OW + j, (c * kernel_h + p) * kernel_w + q] = x[n, c, i * stride + p, j * stride + q]

    Rows go image by image, then down, then across; columns go channel by channel, then down, then across. In this order

        cols @ W.reshape(F, -1).T + b

    holds the outputs of the layer with the kernels W of shape (F, C, kernel_h, kernel_w), one place a row.

    Parameters
    ----------
    x : ndarray of shape (N, C, H, W), float32 or float64
        A batch of images. N may be 0. An integer array may stay one or become float64.
    kernel_h, kernel_w : int, 1 or more
        Height and width of the kernel.
    stride : int, 1 or more
        The step of the kernel, the same for both axes.
    padding : int, 0 or more
        The width of the border of zeros, the same on all sides.

    Returns
    -------
    ndarray of shape (N * OH * OW, C * kernel_h * kernel_w)
        In the dtype of x. Pixels that no patch reaches do not occur in it.

    Raises
    ------
    ValueError
        When x is not four-dimensional, or when the kernel is larger than the padded image.

    Notes
    -----
    x is not modified.

    Examples
    --------
    x = np.array([[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]])
    im2col(x, 2, 2)            ->  [[1.0, 2.0, 4.0, 5.0], [2.0, 3.0, 5.0, 6.0]]
    im2col(x, 1, 3)            ->  [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]
    """
    # TODO: check the arguments, pad the images, then gather the patches in the order of the formula.
    raise NotImplementedError("im2col")
