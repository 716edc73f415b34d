"""A layer with one parameter."""

import torch


class Scale(torch.nn.Module):
    """Multiplies its input by a learnt factor."""

    def __init__(self, start=1.0):
        super().__init__()
        self.factor = torch.nn.Parameter(torch.tensor(start))

    def forward(self, x):
        """Return x times the factor, of the shape of x."""
        return x * self.factor
