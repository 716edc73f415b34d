"""
title.ko: 손실의 합을 기록함
title.en: Records the sum
ko: 더한 손실을 행의 수로 나누지 않아 데이터가 많을수록 값이 커집니다. 마지막에 행의 수로 나누세요.
en: The sum of the losses is not divided by the rows, so it grows with the data. Divide by the number of rows at
    the end.
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
        total = 0.0
        for x, y in loader:
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x)
        history.append(total)
    return history
