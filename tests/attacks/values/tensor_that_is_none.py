"""Sparse, quantised, complex, meta and nested tensors, whose bytes are not what their shape says.

Exercise: tensors
Outcome: wrong_answer, error
"""

import torch

MAKERS = (
    lambda x: torch.zeros(3).to_sparse(),
    lambda x: torch.empty(3, device="meta"),
    lambda x: torch.zeros(3, dtype=torch.complex64),
    lambda x: torch.zeros(1).expand(3),
    lambda x: torch.quantize_per_tensor(torch.zeros(3), 1.0, 0, torch.qint8),
)
calls = []


def double(x):
    calls.append(0)
    return MAKERS[len(calls) % len(MAKERS)](x)


class Layer(torch.nn.Module):
    def forward(self, x):
        return double(x)
