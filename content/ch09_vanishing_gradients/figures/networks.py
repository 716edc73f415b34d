"""The data and the networks that measure.py measures."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import torch

DIGITS = Path(__file__).resolve().parents[2] / "data" / "digits.csv"


def digits():
    """Return (X, y) to train on, 1,347 rows, and (X, y) to test on, 450 rows.

    64 pixels each, every pixel standardised by the training rows; a pixel that never changes is 0.
    """
    table = np.loadtxt(DIGITS, delimiter=",", skiprows=1)
    order = np.random.default_rng(9).permutation(len(table))
    X, y = table[order, :-1], table[order, -1].astype(np.int64)
    train, test = X[:1347], X[1347:]
    std = train.std(axis=0)
    std[std == 0] = 1.0
    return tuple(((part - train.mean(axis=0)) / std, labels) for part, labels in ((train, y[:1347]), (test, y[1347:])))


def draw_layers(sizes, initializer, rng):
    """Return [(W, b), ...] with weights of ``initializer(n_in, n_out, rng)`` and biases of 0."""
    return [(initializer(d, m, rng), np.zeros(m)) for d, m in pairwise(sizes)]


class DeepNet(torch.nn.Module):
    """64, then ``depth`` hidden layers of 64, then 10: linear, batch normalization if asked for, activation."""

    def __init__(self, depth, activation, batch_norm, initializer, rng):
        super().__init__()
        sizes = [64] * (depth + 1) + [10]
        parts = []
        for k, (W, _) in enumerate(draw_layers(sizes, initializer, rng)):
            layer = torch.nn.Linear(*W.shape)
            with torch.no_grad():
                layer.weight.copy_(torch.tensor(W.T))
                layer.bias.zero_()
            parts.append(layer)
            if k < depth:
                parts += [torch.nn.BatchNorm1d(64)] * batch_norm
                parts.append(activation())
        self.parts = torch.nn.Sequential(*parts)

    def forward(self, x):
        return self.parts(x)


@torch.no_grad()
def loss_and_accuracy(model, X, y):
    model.eval()
    scores = model(X)
    return float(torch.nn.functional.cross_entropy(scores, y)), float((scores.argmax(dim=1) == y).float().mean())
