"""Functions instead of modules; the axis is counted from the front, at every call."""

from torch import nn
from torch.nn import functional


class Net(nn.Module):
    def __init__(self, n_feature, n_hidden, n_output):
        super().__init__()
        self.out = nn.Linear(n_hidden, n_output)
        self.hidden = nn.Linear(n_feature, n_hidden)

    def forward(self, x):
        scores = self.out(functional.relu(self.hidden(x)))
        return functional.softmax(scores, dim=x.dim() - 1)
