"""The building block of VGG networks: small convolutions one after the other, then pooling, in PyTorch."""

import torch


class VGGBlock(torch.nn.Module):
    """Convolutions of 3 x 3 that keep the height and width, each with a ReLU, and one max pooling that halves them.

        n_convs times: convolution with out_channels kernels of 3 x 3, stride 1, one ring of zeros as padding; ReLU
        once, at the end: max pooling over windows of 2 x 2, stride 2

    The first convolution reads in_channels channels, the others out_channels. Each has a bias of its own and weights
    of its own. There is no batch normalization. Where the height or the width is odd, the last row or column fits into
    no window of the pooling and is left out.

    Parameters
    ----------
    in_channels, out_channels : int, at least 1
    n_convs : int, at least 1, default 2

    Notes
    -----
    The names and the order of your attributes are free. What is trained must be parameters of the module, with the
    weights in torch's layout (outputs, inputs, 3, 3): model.parameters() yields n_convs weights and n_convs biases.

    References
    ----------
    K. Simonyan, A. Zisserman (2015). Very deep convolutional networks for large-scale image recognition.

    Examples
    --------
    block = VGGBlock(3, 64)                      # the first of the five blocks of VGG-16
    block(torch.zeros(2, 3, 32, 32)).shape       ->  torch.Size([2, 64, 16, 16])
    its parameters                               ->  (27 * 64 + 64) + (576 * 64 + 64) = 38720 numbers
    VGGBlock(1, 1, 1) with the weight [[0, 0, 0], [0, 1, -1], [0, 0, 0]] and the bias 0.5 subtracts from each pixel its
    neighbour on the right. [[1, 2], [5, 4]] becomes [[-0.5, 2.5], [1.5, 4.5]], and the block returns [[4.5]].
    """

    def __init__(self, in_channels, out_channels, n_convs=2):
        # TODO: begin with super().__init__(); make as many convolutional layers as are asked for.
        raise NotImplementedError("VGGBlock")

    def forward(self, x):
        """Return the feature maps behind the pooling.

        Parameters
        ----------
        x : tensor of shape (N, in_channels, H, W), in the dtype of the parameters
            N is at least 1, H and W are at least 2, not necessarily equal. Not modified.

        Returns
        -------
        tensor of shape (N, out_channels, H // 2, W // 2)
            In the dtype of x, the same in training and evaluation. Gradients flow back to x and all parameters.
        """
        # TODO: each convolution followed by its ReLU; the pooling last.
        raise NotImplementedError("VGGBlock.forward")
