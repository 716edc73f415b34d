"""
title.ko: 배치의 손실을 그냥 평균 냄
title.en: Averages over batches
ko: 배치의 손실을 배치의 수로 평균 내어, 마지막의 짧은 배치가 긴 배치와 같은 무게를 가집니다. 배치마다 행의 수를
    곱해 더하고 행의 수로 나누세요.
en: The losses are averaged over the batches, so a short last batch weighs as much as a full one. Multiply each
    by its number of rows, and divide by the rows.
section: training-loop
"""

from torch.nn import BatchNorm1d, BCEWithLogitsLoss, Linear, MSELoss, Sequential
from torch.optim import SGD
from torch.utils.data import DataLoader, TensorDataset

__all__ = [
    "SGD",
    "BCEWithLogitsLoss",
    "BatchNorm1d",
    "DataLoader",
    "Linear",
    "MSELoss",
    "Sequential",
    "TensorDataset",
    "train",
]


def train(model, loader, loss_fn, optimizer, epochs):
    model.train()
    history = []
    for _ in range(epochs):
        total, rows = 0.0, 0
        for x, y in loader:
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
            total += loss.item()
            rows += 1
        history.append(total / rows)
    return history
