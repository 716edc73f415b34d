"""LeNet-5, the convolutional network that read handwritten digits in 1998, in PyTorch."""

import torch


class LeNet5(torch.nn.Module):
    """A classifier of images of 32 x 32 pixels: two convolutional layers and three dense ones.

    Every image goes through these steps; the shape behind each is that of one image.

        input                                                            (n_channels, 32, 32)
        convolution with 6 kernels of 5 x 5, tanh                        (6, 28, 28)
        average pooling over windows of 2 x 2, stride 2                  (6, 14, 14)
        convolution with 16 kernels of 5 x 5, tanh                       (16, 10, 10)
        average pooling over windows of 2 x 2, stride 2                  (16, 5, 5)
        flattened: channel after channel, in each row after row          (400,)
        dense layer, tanh                                                (120,)
        dense layer, tanh                                                (84,)
        dense layer: the scores                                          (n_classes,)

    Convolutions have stride 1, a bias, and no padding, and each kernel looks at all channels in front of it. The
    dense layers have biases. The scores are logits: no tanh and no softmax follows.

    This is the network as it is built today. That of the paper gave its pooling layers trainable factors, let most
    kernels of the second convolution see only some of the six channels, and ended in distances to prototypes.

    Parameters
    ----------
    n_channels : int, at least 1, default 1
        1 for grey images, 3 for coloured ones.
    n_classes : int, at least 1, default 10

    Notes
    -----
    The names and the order of your attributes are free. What is trained must be parameters of the module, with the
    weights in torch's layouts: (outputs, inputs, height, width) for a convolution, (outputs, inputs) for a dense
    layer. double() and state_dict() work as for every Module.

    References
    ----------
    Y. LeCun, L. Bottou, Y. Bengio, P. Haffner (1998). Gradient-based learning applied to document recognition.

    Examples
    --------
    model = LeNet5()
    model(torch.zeros(2, 1, 32, 32)).shape                          ->  torch.Size([2, 10])
    sum(parameter.numel() for parameter in model.parameters())      ->  61706
    With all biases 0 and each weight 1 over the number of inputs of its unit, every unit takes a mean. An image of ones
    then gets the same score for every class: tanh(tanh(tanh(tanh(1.0)))), which is 0.5126.
    """

    def __init__(self, n_channels=1, n_classes=10):
        # TODO: begin with super().__init__(); make the two convolutional and the three dense layers.
        raise NotImplementedError("LeNet5")

    def forward(self, x):
        """Return the scores of the classes for every image of x.

        Parameters
        ----------
        x : tensor of shape (N, n_channels, 32, 32), in the dtype of the parameters
            N is at least 1. Not modified.

        Returns
        -------
        tensor of shape (N, n_classes)
            In the dtype of x, the same in training and evaluation. Gradients flow back to x and all parameters.
        """
        # TODO: convolution, tanh and pooling, twice; flatten all but the first axis; the dense layers.
        raise NotImplementedError("LeNet5.forward")
