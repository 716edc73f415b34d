"""Average pooling, forward and backward."""

import numpy as np


def avg_pool2d_forward(x, size, stride=None):
    """Return the mean of every window of every channel.

        out[n, c, i, j] = 1 / size**2 * sum over 0 <= p, q < size of x[n, c, i * stride + p, j * stride + q]

    There is no padding. Windows lie wholly inside the image, so that the last rows and columns may not be covered.

    Parameters
    ----------
    x : ndarray of shape (N, C, H, W), float32, float64 or integer
        N may be 0.
    size : int, 1 or more
        Height and width of the window.
    stride : int, 1 or more, or None
        The step of the window, for both axes; None means `size`, windows side by side. A stride below `size` makes
        windows overlap.

    Returns
    -------
    ndarray of shape (N, C, OH, OW)
        OH = floor((H - size) / stride) + 1, and OW likewise. In the dtype of x; float64 when x is of integers.

    Raises
    ------
    ValueError
        When x is not four-dimensional, or when the window is larger than the image.

    Examples
    --------
    x = np.array([[[[1.0, 5.0, 2.0, 0.0], [3.0, 4.0, 2.0, 2.0]]]])
    avg_pool2d_forward(x, 2)            ->  [[[[3.25, 1.5]]]]
    avg_pool2d_forward(x, 2, stride=1)  ->  [[[[3.25, 3.25, 1.5]]]]
    """
    # TODO: check the arguments, then take the mean of every window.
    raise NotImplementedError("avg_pool2d_forward")


def avg_pool2d_backward(dout, x, size, stride=None):
    """Return the gradient of the loss in the input of avg_pool2d_forward(x, size, stride).

    Each dout[n, c, i, j] is shared equally: every pixel of its window gets dout[n, c, i, j] / size**2. A pixel that
    lies in several overlapping windows gets the sum of its shares. The values of x do not matter, its shape does.

    Parameters
    ----------
    dout : ndarray of shape (N, C, OH, OW), of the dtype of x
        The upstream gradient.
    x : ndarray of shape (N, C, H, W), float32, float64 or integer
        The input of the forward pass.
    size, stride
        As in the forward pass.

    Returns
    -------
    ndarray of shape (N, C, H, W)
        0 where no window reached. In the dtype of the arguments; float64 when these are of integers. dout and x are
        not modified.

    Raises
    ------
    ValueError
        When dout does not have the shape of the output for x.

    Examples
    --------
    x = np.zeros((1, 1, 2, 5))
    avg_pool2d_backward(np.array([[[[4.0, 8.0]]]]), x, 2)
    ->  [[[[1.0, 1.0, 2.0, 2.0, 0.0], [1.0, 1.0, 2.0, 2.0, 0.0]]]]      (no window reached the last column)
    """
    # TODO: hand an equal share of every window's gradient to all its pixels.
    raise NotImplementedError("avg_pool2d_backward")
