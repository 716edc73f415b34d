"""The building block of VGG networks: small convolutions one after the other, then pooling, in PyTorch."""

import torch


class VGGBlock(torch.nn.Module):
    """Convolutions of 3 x 3 with ReLU, then max pooling. The stub holds the whole contract."""

    def __init__(self, in_channels, out_channels, n_convs=2):
        super().__init__()
        layers = []
        for i in range(n_convs):
            # Only the first one sees the channels of the input. Every turn of the loop makes a new layer: one layer
            # used n_convs times would share its weights.
            channels = in_channels if i == 0 else out_channels
            # A kernel of 3 x 3 loses one row and column at each edge; padding of 1 gives them back.
            layers.append(torch.nn.Conv2d(channels, out_channels, kernel_size=3, padding=1))
            # Without a ReLU between them two convolutions would be a single one of 5 x 5.
            layers.append(torch.nn.ReLU())
        layers.append(torch.nn.MaxPool2d(kernel_size=2))  # its stride is its window unless another one is given
        # Sequential registers the layers. In a plain list their parameters would be found by nobody.
        self.layers = torch.nn.Sequential(*layers)

    def forward(self, x):
        """Return the feature maps behind the pooling."""
        return self.layers(x)
