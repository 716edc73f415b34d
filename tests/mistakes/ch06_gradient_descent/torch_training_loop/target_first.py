"""
title.ko: 정답을 먼저 줌
title.en: Gives the target first
ko: 손실 함수에 정답을 먼저, 예측을 나중에 주어 `BCEWithLogitsLoss`에서는 엉뚱한 손실을 줄이고
    `CrossEntropyLoss`에서는 오류가 납니다. `MSELoss`에서는 값이 같아 드러나지 않습니다. 예측을 먼저 주세요.
en: The loss function gets the target first and the prediction second: `BCEWithLogitsLoss` then reduces another
    loss, and `CrossEntropyLoss` fails; with `MSELoss` nothing shows. Give the prediction first.
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
            loss = loss_fn(y, model(x))
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x)
            rows += len(x)
        history.append(total / rows)
    return history
