"""PyTorch: a Sequential, AdamW and autograd; NumPy only at the borders, float32 all the way."""

import itertools

import numpy as np
import torch
from torch import nn


class Regressor:
    def __init__(self, hidden, epochs, rng):
        self.hidden, self.epochs, self.rng = list(hidden), epochs, rng

    def fit(self, X, y):
        torch.manual_seed(int(self.rng.integers(2**31)))
        self.mean, self.std = X.mean(axis=0), X.std(axis=0)
        self.std[(X[0] == X).all(axis=0)] = 1.0
        self.y_mean, self.y_std = y.mean(), y.std() if np.ptp(y) > 0 else 1.0
        widths = [X.shape[1], *self.hidden]
        modules = []
        for n_in, n_out in itertools.pairwise(widths):
            modules += [nn.Linear(n_in, n_out), nn.Tanh()]
        self.net = nn.Sequential(*modules, nn.Linear(widths[-1], 1), nn.Flatten(0))
        inputs, targets = self.tensor(X), torch.tensor((y - self.y_mean) / self.y_std, dtype=torch.float32)
        optimizer = torch.optim.AdamW(self.net.parameters(), lr=0.02, weight_decay=0.3)
        scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, self.epochs)
        self.losses = []
        for _ in range(self.epochs):
            total = 0.0
            for batch in torch.randperm(len(inputs)).split(20):
                loss = nn.functional.mse_loss(self.net(inputs[batch]), targets[batch])
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
                total += loss.item() * len(batch)
            scheduler.step()
            self.losses.append(float(total / len(inputs) * self.y_std**2))
        linear = [module for module in self.net if isinstance(module, nn.Linear)]
        self.layers = [(layer.weight.detach().numpy().T.copy(), layer.bias.detach().numpy()) for layer in linear]
        return self

    @torch.no_grad()
    def predict(self, X):
        return (self.net(self.tensor(X)).numpy() * self.y_std + self.y_mean).astype(np.float32)

    def tensor(self, X):
        return torch.tensor(np.clip((X - self.mean) / self.std, -4, 4), dtype=torch.float32)
