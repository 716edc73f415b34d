"""The residual block of ResNet-18 and ResNet-34, with its short cut, in PyTorch."""

import torch
from torch import nn


class ResidualBlock(nn.Module):
    """Two convolutions and a short cut around them. The stub holds the whole contract."""

    def __init__(self, in_channels, out_channels, stride=1):
        super().__init__()
        # A bias in front of a batch normalization would be subtracted again with the mean.
        self.conv1 = nn.Conv2d(in_channels, out_channels, kernel_size=3, stride=stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(out_channels)
        # Only the first convolution has the stride; a second one would halve the size again.
        self.conv2 = nn.Conv2d(out_channels, out_channels, kernel_size=3, padding=1, bias=False)
        # bn1 and bn2 normalise different things, so each keeps averages of its own.
        self.bn2 = nn.BatchNorm2d(out_channels)
        if stride == 1 and in_channels == out_channels:
            self.shortcut = nn.Identity()
        else:
            # The sum needs equal shapes. Equal channels are not enough: with stride 2 main is half as high and wide.
            self.shortcut = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, kernel_size=1, stride=stride, bias=False),
                nn.BatchNorm2d(out_channels),
            )

    def forward(self, x):
        """Return relu(main + shortcut(x))."""
        main = torch.relu(self.bn1(self.conv1(x)))
        main = self.bn2(self.conv2(main))
        # The last ReLU comes behind the sum. Before it, main could only add and never subtract.
        return torch.relu(main + self.shortcut(x))
