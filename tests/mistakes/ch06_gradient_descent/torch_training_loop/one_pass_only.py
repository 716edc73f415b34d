"""
title.ko: 로더를 한 번만 돎
title.en: Passes over the loader once
ko: `iter(loader)`를 에포크의 반복 밖에서 한 번만 만들어 둘째 에포크에는 배치가 하나도 없습니다. 에포크마다
    `loader`를 처음부터 도세요.
en: `iter(loader)` is made once, outside the loop over the epochs, so from the second epoch on there are no
    batches. Pass over `loader` anew in every epoch.
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
    batches = iter(loader)
    for _ in range(epochs):
        total, rows = 0.0, 0
        for x, y in batches:
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x)
            rows += len(x)
        history.append(total / rows)
    return history
