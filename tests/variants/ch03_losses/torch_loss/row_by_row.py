"""A class of losses, one row at a time; gradients add up in the leaf."""

import torch


class MeanLoss(torch.nn.Module):
    def __init__(self, rows):
        super().__init__()
        self.rows = rows

    def forward(self, row, label):
        return (torch.logsumexp(row, 0) - row[label]) / self.rows


def loss_and_gradient(logits, target):
    if len(logits.shape) != 2 or list(target.shape) != [logits.shape[0]]:
        raise ValueError("logits (N, C) and target (N,)")
    leaf = torch.nn.Parameter(logits.detach().clone())
    criterion, total = MeanLoss(len(target)), 0.0
    for n, label in enumerate(target.tolist()):
        if not 0 <= label < logits.shape[1]:
            raise ValueError(f"class {label}")
        loss = criterion(leaf[n], label)
        loss.backward()
        total += loss.item()
    return total, leaf.grad
