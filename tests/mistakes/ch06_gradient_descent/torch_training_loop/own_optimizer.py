"""
title.ko: 옵티마이저를 새로 만듦
title.en: Makes an optimizer of its own
ko: 받은 옵티마이저 대신 새 `SGD`를 만들어 써서 모멘텀 같은 설정이 사라집니다. 받은 옵티마이저를 그대로 쓰세요.
en: A new `SGD` is made instead of using the optimizer that was given, and settings such as momentum are gone.
    Use the one you are given.
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
    optimizer = SGD(model.parameters(), lr=optimizer.param_groups[0]["lr"])
    history = []
    for _ in range(epochs):
        total, rows = 0.0, 0
        for x, y in loader:
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x)
            rows += len(x)
        history.append(total / rows)
    return history
