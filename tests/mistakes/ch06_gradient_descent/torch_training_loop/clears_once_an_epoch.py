"""
title.ko: 기울기를 에포크마다 한 번만 지움
title.en: Clears the gradients once an epoch
ko: 기울기를 에포크가 시작할 때에만 지워 한 에포크 안에서는 배치의 기울기가 쌓입니다. `optimizer.zero_grad()`를
    배치의 반복 안으로 옮기세요.
en: The gradients are cleared at the start of an epoch only and pile up within it. Move `optimizer.zero_grad()`
    into the loop over the batches.
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
        optimizer.zero_grad()
        for x, y in loader:
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x)
            rows += len(x)
        history.append(total / rows)
    return history
