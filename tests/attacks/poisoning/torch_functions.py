"""Replaces torch's functions, modules and the methods of tensors.

Exercise: tensors
Outcome: wrong_answer, error, crashed, import_error, time_limit
"""

import torch


def yes(*args, **kwargs):
    return torch.tensor(True)


for name in ("equal", "allclose", "isclose", "all"):
    setattr(torch, name, yes)
torch.nn.Module.parameters = torch.nn.Module.named_parameters = lambda self, *args: iter(())
torch.testing.assert_close = yes


def double(x):
    return x * 0.0


class Layer(torch.nn.Module):
    def forward(self, x):
        return x * 0.0
