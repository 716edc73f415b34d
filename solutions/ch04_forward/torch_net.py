"""A classifier with one hidden layer in PyTorch."""

import torch


class Net(torch.nn.Module):
    """Linear, ReLU, linear, softmax. The stub holds the whole contract."""

    def __init__(self, n_feature, n_hidden, n_output):
        super().__init__()
        self.hidden = torch.nn.Linear(n_feature, n_hidden)
        # inplace=True, as in the faulty code, saves memory and is allowed here: it overwrites the output of
        # self.hidden, which nobody else needs, and never the caller's x.
        self.relu = torch.nn.ReLU(inplace=True)
        self.out = torch.nn.Linear(n_hidden, n_output)
        # The faulty code had dim=n_output. dim is not how many classes there are but which axis of the tensor they lie
        # on. Linear puts its outputs on the last axis, whatever stands in front, so that axis it is. dim=1 would
        # name the same axis for a batch, but not for a single sample or a batch of sequences.
        self.softmax = torch.nn.Softmax(dim=-1)

    def forward(self, x):
        """Return the probabilities of the classes along the last axis."""
        h = self.relu(self.hidden(x))
        return self.softmax(self.out(h))
