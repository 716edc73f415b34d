"""Changes torch's defaults: its type, its device, its threads, its modes.

Exercise: tensors
Outcome: passed
"""

import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(8)
torch.use_deterministic_algorithms(True)
torch.autograd.set_detect_anomaly(True)
torch.manual_seed(0)
torch.set_printoptions(precision=1)


def double(x):
    return x * 2.0


class Layer(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.w = torch.nn.Parameter(torch.full((3,), 2.0, dtype=torch.float32))

    def forward(self, x):
        return x * self.w
