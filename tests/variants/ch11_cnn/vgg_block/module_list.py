"""A ModuleList and functions, with the pooling in front of the last ReLU, which gives the same values."""

from itertools import pairwise

from torch import nn
from torch.nn import functional


class VGGBlock(nn.Module):
    def __init__(self, in_channels, out_channels, n_convs=2):
        super().__init__()
        channels = [in_channels] + [out_channels] * n_convs
        self.convs = nn.ModuleList(nn.Conv2d(c, m, kernel_size=(3, 3), padding="same") for c, m in pairwise(channels))

    def forward(self, x):
        *first, last = self.convs
        for conv in first:
            x = functional.relu(conv(x))
        return functional.relu(functional.max_pool2d(last(x), kernel_size=2, stride=2))
