"""
title.ko: 움직일 때 기울기가 비어 있음
title.en: Has no gradients when it steps
ko: `step()`을 부르는 순간 기울기가 비어 있어 모델이 조금도 움직이지 않습니다. `backward()` 뒤에 지웠거나
    `backward()`를 아직 부르지 않은 것입니다. 지우기, `backward()`, `step()`의 차례를 지키세요.
en: The gradients are empty when `step()` is called, and the model never moves: they were cleared after
    `backward()`, or `backward()` comes later. Keep to the order: clear, `backward()`, `step()`.
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
            loss.backward()
            optimizer.zero_grad()
            optimizer.step()
            total += loss.item() * len(x)
            rows += len(x)
        history.append(total / rows)
    return history
