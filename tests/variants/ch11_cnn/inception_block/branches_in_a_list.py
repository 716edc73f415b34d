"""Branches as Sequentials in a ModuleList, built by a function."""

import torch
from torch import nn


def convolve(n_in, n_out, size):
    return nn.Sequential(nn.Conv2d(n_in, n_out, size, padding=size // 2), nn.ReLU(inplace=True))


class InceptionBlock(nn.Module):
    def __init__(self, in_channels, n_1x1, n_3x3_reduce, n_3x3, n_5x5_reduce, n_5x5, n_pool):
        super().__init__()
        self.branches = nn.ModuleList(
            [
                convolve(in_channels, n_1x1, 1),
                nn.Sequential(convolve(in_channels, n_3x3_reduce, 1), convolve(n_3x3_reduce, n_3x3, 3)),
                nn.Sequential(convolve(in_channels, n_5x5_reduce, 1), convolve(n_5x5_reduce, n_5x5, 5)),
                nn.Sequential(nn.MaxPool2d(3, 1, 1), convolve(in_channels, n_pool, 1)),
            ]
        )

    def forward(self, x):
        return torch.cat([branch(x) for branch in self.branches], 1)
