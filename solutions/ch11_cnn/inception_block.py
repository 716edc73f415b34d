"""The inception block of GoogLeNet: four branches side by side, in PyTorch."""

import torch
from torch.nn.functional import relu


class InceptionBlock(torch.nn.Module):
    """Branches of 1 x 1, 3 x 3, 5 x 5 and pooling, joined along the channels. The stub holds the whole contract."""

    def __init__(self, in_channels, n_1x1, n_3x3_reduce, n_3x3, n_5x5_reduce, n_5x5, n_pool):
        super().__init__()
        self.conv_1x1 = torch.nn.Conv2d(in_channels, n_1x1, kernel_size=1)
        # A convolution of 1 x 1 mixes channels pixel by pixel. Here it makes 96 channels out of 192, say, before the
        # expensive kernels come: that is where the block saves parameters.
        self.reduce_3x3 = torch.nn.Conv2d(in_channels, n_3x3_reduce, kernel_size=1)
        self.conv_3x3 = torch.nn.Conv2d(n_3x3_reduce, n_3x3, kernel_size=3, padding=1)
        self.reduce_5x5 = torch.nn.Conv2d(in_channels, n_5x5_reduce, kernel_size=1)
        # Padding of (F - 1) / 2 keeps the size: 1 for 3 x 3, but 2 for 5 x 5.
        self.conv_5x5 = torch.nn.Conv2d(n_5x5_reduce, n_5x5, kernel_size=5, padding=2)
        # The stride of a pooling is its window unless stated, which would give a third of the size.
        self.pool = torch.nn.MaxPool2d(kernel_size=3, stride=1, padding=1)
        # Pooling keeps all channels; without this convolution blocks would grow and grow.
        self.project = torch.nn.Conv2d(in_channels, n_pool, kernel_size=1)

    def forward(self, x):
        """Return the joined outputs of the four branches."""
        branches = (
            relu(self.conv_1x1(x)),
            relu(self.conv_3x3(relu(self.reduce_3x3(x)))),
            relu(self.conv_5x5(relu(self.reduce_5x5(x)))),
            relu(self.project(self.pool(x))),
        )
        # (N, C, H, W): the channels are axis 1. Along axis 0 the branches would look like more images.
        return torch.cat(branches, dim=1)
