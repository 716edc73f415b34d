"""
title.ko: 마지막 배치의 손실만 기록함
title.en: Records the last batch only
ko: 에포크의 평균이 아니라 마지막 배치의 손실만 기록합니다. 배치마다 손실을 더해 두었다가 행의 수로 나누세요.
en: Only the loss of the last batch is recorded, not the mean of the epoch. Add up the losses of all batches and
    divide by the rows.
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
        for x, y in loader:
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
        history.append(loss.item())
    return history
