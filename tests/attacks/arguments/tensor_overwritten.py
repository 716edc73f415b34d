"""Overwrites a tensor that it was given, and the gradient of a parameter.

Exercise: tensors
Outcome: wrong_answer, error
"""

import torch


def double(x):
    with torch.no_grad():
        x.zero_()
        x.grad = torch.full_like(x, 2.0)
    return x


class Layer(torch.nn.Module):
    def forward(self, x):
        return double(x)
