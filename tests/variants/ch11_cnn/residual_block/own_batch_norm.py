"""Batch normalization written out, in a module for convolution and normalization."""

import torch
from torch import nn


class Normalised(nn.Module):
    def __init__(self, n_in, n_out, size, stride):
        super().__init__()
        self.conv = nn.Conv2d(n_in, n_out, size, stride=stride, padding=size // 2, bias=False)
        self.gamma = nn.Parameter(torch.ones(n_out))
        self.beta = nn.Parameter(torch.zeros(n_out))
        self.register_buffer("mean", torch.zeros(n_out))
        self.register_buffer("variance", torch.ones(n_out))

    def forward(self, x):
        x = self.conv(x)
        mean, variance = self.mean, self.variance
        if self.training:
            mean, variance = x.mean(dim=(0, 2, 3)), x.var(dim=(0, 2, 3), correction=0)
            n = x.numel() // x.shape[1]
            with torch.no_grad():
                self.mean += 0.1 * (mean - self.mean)
                self.variance += 0.1 * (variance * n / (n - 1) - self.variance)
        x = (x - mean[:, None, None]) / torch.sqrt(variance[:, None, None] + 1e-5)
        return x * self.gamma[:, None, None] + self.beta[:, None, None]


class ResidualBlock(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1):
        super().__init__()
        self.first = Normalised(in_channels, out_channels, 3, stride)
        self.second = Normalised(out_channels, out_channels, 3, 1)
        is_same = stride == 1 and in_channels == out_channels
        self.bridge = nn.Identity() if is_same else Normalised(in_channels, out_channels, 1, stride)

    def forward(self, x):
        return (self.second(self.first(x).relu()) + self.bridge(x)).relu()
