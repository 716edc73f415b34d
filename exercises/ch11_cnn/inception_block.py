"""The inception block of GoogLeNet: four branches side by side, in PyTorch."""

import torch


class InceptionBlock(torch.nn.Module):
    """Kernels of several sizes look at the same input, and what they find is stacked channel on channel.

    The four branches, each reading x:

        1.  convolution 1 x 1 to n_1x1 channels
        2.  convolution 1 x 1 to n_3x3_reduce channels, then convolution 3 x 3 to n_3x3 channels
        3.  convolution 1 x 1 to n_5x5_reduce channels, then convolution 5 x 5 to n_5x5 channels
        4.  max pooling over windows of 3 x 3 with stride 1, then convolution 1 x 1 to n_pool channels

    Every one of the six convolutions has a bias and is followed by a ReLU, those that reduce the channels included.
    All strides are 1, and the padding is such that each branch keeps the height and width of x: zeros for the
    convolutions; the pooling takes the maximum of those pixels of its window that lie in the image. The outputs of the
    branches are joined along the axis of the channels, in the order 1, 2, 3, 4.

    Parameters
    ----------
    in_channels, n_1x1, n_3x3_reduce, n_3x3, n_5x5_reduce, n_5x5, n_pool : int, at least 1
        The channels of the input and behind each convolution, in the order of table 1 of the paper.

    Notes
    -----
    The names and the order of your attributes are free. What is trained must be parameters of the module, with the
    weights in torch's layout (outputs, inputs, height, width).

    References
    ----------
    C. Szegedy et al. (2015). Going deeper with convolutions.

    Examples
    --------
    block = InceptionBlock(192, 64, 96, 128, 16, 32, 32)        # the first one of GoogLeNet, called 3a
    block(torch.zeros(1, 192, 28, 28)).shape                    ->  torch.Size([1, 256, 28, 28]): 64 + 128 + 32 + 32
    sum(parameter.numel() for parameter in block.parameters())  ->  163696
    InceptionBlock(1, 1, 1, 1, 1, 1, 1) with all weights 1 and all biases 0, on the one image [[1, 2, 3], [4, 5, 6]],
    has the channels [[1, 2, 3], [4, 5, 6]], [[12, 21, 16], [12, 21, 16]], all 21, and [[5, 6, 6], [5, 6, 6]].
    """

    def __init__(self, in_channels, n_1x1, n_3x3_reduce, n_3x3, n_5x5_reduce, n_5x5, n_pool):
        # TODO: begin with super().__init__(); make the six convolutional layers and the pooling.
        raise NotImplementedError("InceptionBlock")

    def forward(self, x):
        """Return the joined outputs of the four branches.

        Parameters
        ----------
        x : tensor of shape (N, in_channels, H, W), in the dtype of the parameters
            N, H and W are at least 1; H and W are not necessarily equal. Not modified.

        Returns
        -------
        tensor of shape (N, n_1x1 + n_3x3 + n_5x5 + n_pool, H, W)
            In the dtype of x, the same in training and evaluation. Gradients flow back to x and all parameters.
        """
        # TODO: let each branch read x; join the four results along the axis of the channels.
        raise NotImplementedError("InceptionBlock.forward")
