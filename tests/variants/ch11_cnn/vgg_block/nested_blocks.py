"""A small module for convolution and ReLU, chained by recursion, ReLU in place."""

from torch import nn


class Convolve(nn.Module):
    def __init__(self, n_in, n_out, left):
        super().__init__()
        self.rest = Convolve(n_out, n_out, left - 1) if left > 1 else nn.MaxPool2d((2, 2))
        self.convolution = nn.Conv2d(n_in, n_out, 3, 1, 1)
        self.relu = nn.ReLU(inplace=True)

    def forward(self, x):
        return self.rest(self.relu(self.convolution(x)))


class VGGBlock(nn.Module):
    def __init__(self, in_channels, out_channels, n_convs=2):
        super().__init__()
        self.chain = Convolve(in_channels, out_channels, n_convs)

    def forward(self, x):
        return self.chain(x)
