"""Masks drawn by hand, as in the NumPy exercise."""

import torch


class Drop(torch.nn.Module):
    def __init__(self, p):
        super().__init__()
        self.keep = 1 - p

    def forward(self, x):
        if not self.training:
            return x
        return x * torch.bernoulli(torch.full_like(x, self.keep)) / self.keep


class DropoutModel(torch.nn.Module):
    def __init__(self, n_feature=784, n_hidden=1200, n_output=10, p=0.5):
        super().__init__()
        self.layer1 = torch.nn.Linear(n_feature, n_hidden)
        self.layer2 = torch.nn.Linear(n_hidden, n_hidden)
        self.layer3 = torch.nn.Linear(n_hidden, n_output)
        self.drop = Drop(p)

    def forward(self, x):
        h1 = self.drop(self.layer1(x).relu())
        h2 = self.drop(self.layer2(h1).relu())
        return self.layer3(h2)
