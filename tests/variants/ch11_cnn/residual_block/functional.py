"""Parameters and buffers without layers; the projection takes every stride-th pixel first."""

import torch
from torch import nn
from torch.nn import functional


class ResidualBlock(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1):
        super().__init__()
        self.stride = stride
        shapes = [(out_channels, in_channels, 3, 3), (out_channels, out_channels, 3, 3)]
        if stride > 1 or in_channels != out_channels:
            shapes.append((out_channels, in_channels, 1, 1))
        self.weights = nn.ParameterList(nn.init.kaiming_normal_(torch.empty(shape)) for shape in shapes)
        self.scales = nn.ParameterList(torch.ones(out_channels) for _ in shapes)
        self.shifts = nn.ParameterList(torch.zeros(out_channels) for _ in shapes)
        for i in range(len(shapes)):
            self.register_buffer(f"mean{i}", torch.zeros(out_channels))
            self.register_buffer(f"var{i}", torch.ones(out_channels))

    def normalise(self, x, i):
        mean, var = getattr(self, f"mean{i}"), getattr(self, f"var{i}")
        return functional.batch_norm(
            x, mean, var, self.scales[i], self.shifts[i], self.training, momentum=0.1, eps=1e-5
        )

    def forward(self, x):
        hidden = functional.relu(
            self.normalise(functional.conv2d(x, self.weights[0], stride=self.stride, padding=1), 0)
        )
        total = self.normalise(functional.conv2d(hidden, self.weights[1], padding=1), 1)
        if len(self.weights) == 2:
            return functional.relu(total + x)
        return functional.relu(
            total + self.normalise(functional.conv2d(x[:, :, :: self.stride, :: self.stride], self.weights[2]), 2)
        )
