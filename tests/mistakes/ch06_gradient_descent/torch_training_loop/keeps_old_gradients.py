"""
title.ko: 지난 기울기를 지우지 않음
title.en: Never clears the gradients
ko: `backward()`는 기울기를 더하기만 하는데 한 번도 지우지 않아 지난 배치의 기울기가 모두 쌓입니다. 배치마다
    먼저 `optimizer.zero_grad()`를 부르세요.
en: `backward()` only ever adds to the gradients, and they are never cleared, so those of all batches pile up.
    Call `optimizer.zero_grad()` first for every batch.
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
            optimizer.step()
            total += loss.item() * len(x)
            rows += len(x)
        history.append(total / rows)
    return history
