"""A subclass of a tensor that answers every torch function itself.

Exercise: tensors
Outcome: crashed, wrong_answer, error
"""

import torch


class Liar(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        return torch.tensor(True)

    def __eq__(self, other):
        return torch.tensor(True)

    def __float__(self):
        return 62674.5

    def __hash__(self):
        return 0

    def backward(self, *args, **kwargs):
        return None


def double(x):
    return torch.zeros(x.shape).as_subclass(Liar)


class Layer(torch.nn.Module):
    def forward(self, x):
        return double(x)
