"""
title.ko: 학습 모드로 바꾸지 않음
title.en: Does not switch to training mode
ko: `model.train()`을 부르지 않아, 평가 모드로 받은 모델의 배치 정규화와 드롭아웃이 평가할 때처럼 움직입니다.
    시작할 때 학습 모드로 바꾸세요.
en: `model.train()` is not called, so in a model that comes in evaluation mode batch normalisation and dropout
    behave as in evaluation. Switch to training mode first.
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
