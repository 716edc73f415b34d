"""Tensors and parameters whose gradients are properties that say what is asked for.

Exercise: tensors
Outcome: wrong_answer, error
"""

import torch


class Liar(torch.nn.Parameter):
    grad = property(lambda self: torch.full((3,), 2.0), lambda self, value: None)
    requires_grad = property(lambda self: True, lambda self, value: None)


def double(x):
    return Liar(x.detach() * 0)


class Layer(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.w = Liar(torch.zeros(3))

    def forward(self, x):
        return x * self.w.detach()
