"""Max pooling, forward and backward."""

import numpy as np


def max_pool2d_forward(x, size, stride=None):
    """Return the largest value in every window of every channel.

        out[n, c, i, j] = max over 0 <= p, q < size of x[n, c, i * stride + p, j * stride + q]

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
    max_pool2d_forward(x, 2)            ->  [[[[5.0, 2.0]]]]
    max_pool2d_forward(x, 2, stride=1)  ->  [[[[5.0, 5.0, 2.0]]]]
    """
    # TODO: check the arguments, then take the maximum of every window.
    raise NotImplementedError("max_pool2d_forward")


def max_pool2d_backward(dout, x, size, stride=None):
    """Return the gradient of the loss in the input of max_pool2d_forward(x, size, stride).

    Each dout[n, c, i, j] goes, undivided, to the one pixel that was the maximum of its window, and all other pixels of
    the window get nothing from it. When several pixels of a window share the maximum, the first of them gets it all,
    counted row by row from the top left. A pixel that is the maximum of several overlapping windows gets the sum.

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
        0 wherever a pixel was no maximum or no window reached it. In the dtype of the arguments; float64 when these
        are of integers. dout and x are not modified.

    Raises
    ------
    ValueError
        When dout does not have the shape of the output for x.

    Examples
    --------
    x = np.array([[[[1.0, 5.0, 2.0, 0.0], [3.0, 4.0, 2.0, 2.0]]]])
    max_pool2d_backward(np.array([[[[10.0, 20.0]]]]), x, 2)
    ->  [[[[0.0, 10.0, 20.0, 0.0], [0.0, 0.0, 0.0, 0.0]]]]      (2.0 occurs three times: the first one gets 20)
    """
    # TODO: find the first maximum of every window and add the window's gradient there.
    raise NotImplementedError("max_pool2d_backward")
