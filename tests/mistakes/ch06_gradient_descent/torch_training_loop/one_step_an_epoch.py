"""
title.ko: 에포크마다 한 번만 움직임
title.en: Steps once an epoch
ko: `step()`이 배치의 반복 밖에 있어 에포크마다 한 번, 그것도 마지막 배치의 기울기로만 움직입니다. 배치마다
    움직이도록 반복 안으로 옮기세요.
en: `step()` stands outside the loop over the batches, so there is one update an epoch, by the gradient of the
    last batch. Move it inside: one step for every batch.
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
            total += loss.item() * len(x)
            rows += len(x)
        optimizer.step()
        history.append(total / rows)
    return history
