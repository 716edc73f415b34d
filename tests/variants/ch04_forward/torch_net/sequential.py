"""A Sequential with named steps; the logarithm of the probabilities is undone at the end."""

from collections import OrderedDict

from torch import nn


class Net(nn.Sequential):
    def __init__(self, n_feature, n_hidden, n_output):
        steps = [
            ("hidden", nn.Linear(n_feature, n_hidden)),
            ("relu", nn.ReLU()),
            ("out", nn.Linear(n_hidden, n_output)),
            ("log_softmax", nn.LogSoftmax(dim=-1)),
        ]
        super().__init__(OrderedDict(steps))

    def forward(self, x):
        return super().forward(x).exp()
