"""Parameters without layers, convolutions of 1 x 1 as matrix products, results written into one tensor."""

import torch
from torch import nn
from torch.nn import functional


class InceptionBlock(nn.Module):
    def __init__(self, in_channels, n_1x1, n_3x3_reduce, n_3x3, n_5x5_reduce, n_5x5, n_pool):
        super().__init__()
        shapes = {
            "one": (n_1x1, in_channels, 1, 1),
            "three_reduce": (n_3x3_reduce, in_channels, 1, 1),
            "three": (n_3x3, n_3x3_reduce, 3, 3),
            "five_reduce": (n_5x5_reduce, in_channels, 1, 1),
            "five": (n_5x5, n_5x5_reduce, 5, 5),
            "pool": (n_pool, in_channels, 1, 1),
        }
        self.weights = nn.ParameterDict({name: nn.Parameter(torch.randn(shape) / 10) for name, shape in shapes.items()})
        self.biases = nn.ParameterDict({name: nn.Parameter(torch.zeros(shape[0])) for name, shape in shapes.items()})
        self.ends = [n_1x1, n_1x1 + n_3x3, n_1x1 + n_3x3 + n_5x5, n_1x1 + n_3x3 + n_5x5 + n_pool]

    def mix(self, x, name):
        weight = self.weights[name].flatten(1)
        return torch.relu(torch.einsum("oc,nchw->nohw", weight, x) + self.biases[name][:, None, None])

    def convolve(self, x, name):
        return torch.relu(
            functional.conv2d(x, self.weights[name], self.biases[name], padding=self.weights[name].shape[-1] // 2)
        )

    def forward(self, x):
        a, b, c, d = self.ends
        out = x.new_empty(len(x), d, *x.shape[2:])
        out[:, :a] = self.mix(x, "one")
        out[:, a:b] = self.convolve(self.mix(x, "three_reduce"), "three")
        out[:, b:c] = self.convolve(self.mix(x, "five_reduce"), "five")
        out[:, c:] = self.mix(functional.max_pool2d(x, 3, 1, 1), "pool")
        return out
