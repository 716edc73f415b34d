"""Gradients through hooks and functions of its own that return what is convenient.

Exercise: tensors
Earns: shown, equal
Outcome: wrong_answer, error, crashed, time_limit
"""

import torch


class Strange(torch.autograd.Function):
    @staticmethod
    def forward(context, x):
        return x * 2.0

    @staticmethod
    def backward(context, gradient):
        return gradient * float("nan")


def double(x):
    return Strange.apply(x)


class Layer(torch.nn.Module):
    def forward(self, x):
        return Strange.apply(x) * 0
