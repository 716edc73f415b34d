"""Functions, one ReLU over all that was joined, and the layers made in another order."""

import torch
from torch import nn
from torch.nn import functional


class InceptionBlock(nn.Module):
    def __init__(self, in_channels, n_1x1, n_3x3_reduce, n_3x3, n_5x5_reduce, n_5x5, n_pool):
        super().__init__()
        self.c5 = nn.Conv2d(n_5x5_reduce, n_5x5, 5, padding="same")
        self.c3 = nn.Conv2d(n_3x3_reduce, n_3x3, 3, padding="same")
        self.c4 = nn.Conv2d(in_channels, n_pool, 1)
        self.r5 = nn.Conv2d(in_channels, n_5x5_reduce, 1)
        self.r3 = nn.Conv2d(in_channels, n_3x3_reduce, 1)
        self.c1 = nn.Conv2d(in_channels, n_1x1, 1)

    def forward(self, x):
        medium = self.c3(self.r3(x).relu())
        large = self.c5(self.r5(x).relu())
        around = functional.pad(x, (1, 1, 1, 1), value=-torch.inf)
        pooled = self.c4(functional.max_pool2d(around, 3, stride=1))
        return functional.relu(torch.cat((self.c1(x), medium, large, pooled), dim=-3))
