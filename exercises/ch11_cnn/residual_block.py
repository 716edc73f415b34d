"""The residual block of ResNet-18 and ResNet-34, with its short cut, in PyTorch."""

import torch


class ResidualBlock(torch.nn.Module):
    """Two convolutions that learn what to add to their input.

        main      = bn2(conv2(relu(bn1(conv1(x)))))
        output    = relu(main + shortcut(x))

    conv1 has out_channels kernels of 3 x 3, padding 1 and the given stride; conv2 has out_channels kernels of 3 x 3,
    padding 1 and stride 1. The short cut depends on what it must bridge:

        identity      shortcut(x) = x, when stride is 1 and in_channels equals out_channels; it has no parameters
        projection    shortcut(x) = bn3(conv3(x)) otherwise, conv3 having out_channels kernels of 1 x 1, no padding and
                      the given stride

    No convolution has a bias, since the batch normalization behind it has one. Each of bn1, bn2 and bn3 is a batch
    normalization of its own with torch's defaults: eps 1e-5; in training the mean and the biased variance of the batch
    over N, H and W; in evaluation the running averages. Training updates these with momentum 0.1 for the new value,
    that of the variance being the unbiased one.

    Parameters
    ----------
    in_channels, out_channels : int, at least 1
    stride : int, at least 1, default 1

    Notes
    -----
    The names and the order of your attributes are free. What is trained must be parameters of the module, with the
    weights in torch's layout (outputs, inputs, height, width), and the running averages its buffers, so that train(),
    eval() and double() reach them all.

    References
    ----------
    K. He, X. Zhang, S. Ren, J. Sun (2016). Deep residual learning for image recognition.

    Examples
    --------
    ResidualBlock(64, 64)(torch.zeros(2, 64, 7, 5)).shape         ->  torch.Size([2, 64, 7, 5]),   73984 parameters
    ResidualBlock(64, 128, 2)(torch.zeros(2, 64, 7, 5)).shape     ->  torch.Size([2, 128, 4, 3]), 230144 parameters
    While all parameters of ResidualBlock(1, 1) are 0, main is 0 and x comes through: [[-1, 2], [3, -4]] gives
    [[0, 2], [3, 0]].
    """

    def __init__(self, in_channels, out_channels, stride=1):
        # TODO: begin with super().__init__(); make the layers of main, and those of the short cut if it needs any.
        raise NotImplementedError("ResidualBlock")

    def forward(self, x):
        """Return relu(main + shortcut(x)).

        Parameters
        ----------
        x : tensor of shape (N, in_channels, H, W), in the dtype of the parameters
            N, H and W are at least 1; in training every channel has more than one value behind each convolution.
            Not modified.

        Returns
        -------
        tensor of shape (N, out_channels, H', W') with H' = (H - 1) // stride + 1, W' = (W - 1) // stride + 1
            In the dtype of x. Gradients flow back to x, on both ways, and to all parameters.
        """
        # TODO: main, then the sum, then the last relu.
        raise NotImplementedError("ResidualBlock.forward")
