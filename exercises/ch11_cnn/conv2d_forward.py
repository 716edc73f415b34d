"""Forward through a convolutional layer."""

import numpy as np


def conv2d_forward(x, W, b, stride=1, padding=0):
    """Return the output of a two-dimensional convolutional layer.

    As everywhere in deep learning, "convolution" means cross-correlation: the kernel is not turned round. With x
    surrounded by a border of `padding` zeros on all four sides,

        out[n, f, i, j] = b[f] + sum over c, p, q of x[n, c, i * stride + p, j * stride + q] * W[f, c, p, q]

    Parameters
    ----------
    x : ndarray of shape (N, C, H, W), float32, float64 or integer
        A batch of N images with C channels. N may be 0.
    W : ndarray of shape (F, C, KH, KW), of the dtype of x
        One kernel for each of the F output channels; each reaches through all C input channels.
    b : ndarray of shape (F,), of the dtype of x
        One bias for each output channel.
    stride : int, 1 or more
        The step of the kernel, the same for both axes.
    padding : int, 0 or more
        The width of the border of zeros, the same on all sides.

    Returns
    -------
    ndarray of shape (N, F, OH, OW)
        OH = floor((H + 2 * padding - KH) / stride) + 1, and OW likewise from W and KW. In the dtype of the arguments;
        float64 when these are integers.

    Raises
    ------
    ValueError
        When x or W is not four-dimensional, when the channels of x and W differ, when b is not of shape (F,), or when
        the kernel is larger than the padded image.

    Notes
    -----
    x, W and b are not modified.

    Examples
    --------
    x = np.array([[[[1.0, 2.0, 0.0], [0.0, 1.0, 3.0], [2.0, 0.0, 1.0]]]])
    W = np.array([[[[1.0, 0.0], [-1.0, 2.0]]]])
    b = np.array([0.5])
    conv2d_forward(x, W, b)            ->  [[[[3.5, 7.5], [-1.5, 3.5]]]]
    conv2d_forward(x, W, b, padding=1, stride=2)  ->  [[[[2.5, -1.5], [4.5, 3.5]]]]
    """
    # TODO: check the shapes, pad the images with zeros, then multiply and add up under every place of the kernel.
    raise NotImplementedError("conv2d_forward")
