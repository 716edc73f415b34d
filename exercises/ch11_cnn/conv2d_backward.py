"""Backward through a convolutional layer."""

import numpy as np


def conv2d_backward(dout, x, W, stride=1, padding=0):
    """Return the gradients of the loss in the input, the kernels and the biases of a convolutional layer.

    The layer computed, with x surrounded by a border of `padding` zeros,

        out[n, f, i, j] = b[f] + sum over c, p, q of x[n, c, i * stride + p, j * stride + q] * W[f, c, p, q]

    (cross-correlation, as in conv2d_forward). With the upstream gradient dout,

        dW[f, c, p, q] = sum over n, i, j of dout[n, f, i, j] * x[n, c, i * stride + p, j * stride + q]
        db[f]          = sum over n, i, j of dout[n, f, i, j]
        dx[n, c, y, z] = sum of dout[n, f, i, j] * W[f, c, p, q] over all f, i, j, p, q with
                         i * stride + p = y + padding and j * stride + q = z + padding

    The sums over the batch are sums, not means: where the loss is a mean over the images, its 1/N is in dout already.

    Parameters
    ----------
    dout : ndarray of shape (N, F, OH, OW), float32, float64 or integer
        The upstream gradient: the gradient of the loss in the output of the layer. N may be 0.
    x : ndarray of shape (N, C, H, W), of the dtype of dout
        The input that the layer had in the forward pass, without the border.
    W : ndarray of shape (F, C, KH, KW), of the dtype of dout
        The kernels that the layer had in the forward pass.
    stride : int, 1 or more
    padding : int, 0 or more
        As in the forward pass.

    Returns
    -------
    dx : ndarray of shape (N, C, H, W)
    dW : ndarray of shape (F, C, KH, KW)
    db : ndarray of shape (F,)
        Each has the shape of what it is the gradient of, and the dtype of the arguments; float64 when these are
        integers. Pixels that no place of the kernel reached have the gradient 0. A tuple or a list of the three, in
        this order.

    Raises
    ------
    ValueError
        When dout, x or W is not four-dimensional, when the channels of x and W differ, or when dout does not have the
        shape that the layer's output has.

    Notes
    -----
    dout, x and W are not modified.

    Examples
    --------
    x = np.array([[[[1.0, 2.0, 0.0], [0.0, 1.0, 3.0], [2.0, 0.0, 1.0]]]])
    W = np.array([[[[1.0, 0.0], [-1.0, 2.0]]]])
    dout = np.array([[[[1.0, 0.0], [-1.0, 2.0]]]])
    dx, dW, db = conv2d_backward(dout, x, W)
    dx  ->  [[[[1.0, 0.0, 0.0], [-2.0, 4.0, 0.0], [1.0, -4.0, 4.0]]]]
    dW  ->  [[[[3.0, 7.0], [-2.0, 3.0]]]]
    db  ->  [2.0]
    """
    # TODO: check the shapes; every output pixel hands its gradient to the kernel and to the patch that it came from.
    raise NotImplementedError("conv2d_backward")
