"""
title.ko: 데이터셋의 길이로 나눔
title.en: Divides by the length of the data set
ko: 실제로 나온 행이 아니라 데이터셋의 행의 수로 나누어, 버려진 배치가 있으면 손실이 작아 보입니다. 나온 행을
    세어 그 수로 나누세요.
en: The sum is divided by the rows of the data set instead of those that came, so with a dropped batch the loss
    looks smaller than it is. Count the rows as they come.
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
        history.append(total / len(loader.dataset))
    return history
