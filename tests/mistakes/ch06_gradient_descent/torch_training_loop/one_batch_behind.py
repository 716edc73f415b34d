"""
title.ko: 앞 배치의 기울기로 움직임
title.en: Steps by the gradient of the batch before
ko: `backward()`보다 먼저 `step()`을 불러 언제나 바로 앞 배치의 기울기로 움직이고, 마지막 배치의 것은 쓰지
    못합니다. `backward()` 다음에 `step()`을 부르세요.
en: `step()` is called before `backward()`, so every step is made by the gradient of the batch before, and that
    of the last batch is never used. Call `step()` after `backward()`.
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
            loss = loss_fn(model(x), y)
            optimizer.step()
            optimizer.zero_grad()
            loss.backward()
            total += loss.item() * len(x)
            rows += len(x)
        history.append(total / rows)
    return history
