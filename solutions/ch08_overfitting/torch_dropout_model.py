"""A classifier with dropout after each of its two hidden layers, in PyTorch."""

import torch


class DropoutModel(torch.nn.Module):
    """Three dense layers, dropout after the first two. The stub holds the whole contract."""

    def __init__(self, n_feature=784, n_hidden=1200, n_output=10, p=0.5):
        super().__init__()
        self.layer1 = torch.nn.Linear(n_feature, n_hidden)
        self.layer2 = torch.nn.Linear(n_hidden, n_hidden)
        self.layer3 = torch.nn.Linear(n_hidden, n_output)
        # As an attribute it follows train() and eval() of the model; made anew inside forward it would always drop.
        # It has no parameters and draws a new mask at every call, so one serves both hidden layers.
        self.dropout = torch.nn.Dropout(p)

    def forward(self, x):
        """Return the scores of the classes."""
        x = self.dropout(torch.relu(self.layer1(x)))
        x = self.dropout(torch.relu(self.layer2(x)))
        # No dropout on the scores: there it would delete the answer itself. No softmax: the loss wants logits.
        return self.layer3(x)
