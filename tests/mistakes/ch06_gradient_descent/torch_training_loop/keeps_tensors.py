"""
title.ko: 손실을 텐서로 돌려줌
title.en: Returns tensors
ko: 손실에서 수를 꺼내지 않고 텐서를 더해 돌려줍니다. 그래프까지 붙들고 있으면 배치마다 메모리가 늘어납니다.
    `.item()`으로 수를 꺼내세요.
en: The losses are added up and returned as tensors. One that still holds its graph costs memory with every
    batch. Take the number out with `.item()`.
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
            total += loss.detach() * len(x)
            rows += len(x)
        history.append(total / rows)
    return history
