"""A layer with one parameter."""

import torch


class Scale(torch.nn.Module):
    """Multiplies its input by a learnt factor.

    Parameters
    ----------
    start : float
        The factor before training.

    Attributes
    ----------
    factor : torch.nn.Parameter of shape ()

    Examples
    --------
    Scale(2.0)(torch.tensor([1.0, 3.0]))  ->  [2., 6.]
    """

    def __init__(self, start=1.0):
        super().__init__()
        # TODO: make the factor a parameter.
        raise NotImplementedError("Scale")

    def forward(self, x):
        """Return x times the factor, of the shape of x."""
        raise NotImplementedError("Scale.forward")
