"""Switches gradients off, for itself and for whoever comes later.

Exercise: tensors
Earns: shown, equal
Outcome: wrong_answer, error
"""

import torch

torch.set_grad_enabled(False)
torch.inference_mode().__enter__()
torch.Tensor.backward = lambda *args, **kwargs: None


def double(x):
    return x * 2.0


class Layer(torch.nn.Module):
    def forward(self, x):
        return x * 0.0
