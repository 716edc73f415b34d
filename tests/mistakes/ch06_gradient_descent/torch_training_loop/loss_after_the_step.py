"""
title.ko: 움직인 뒤의 손실을 기록함
title.en: Records the loss after the step
ko: 움직인 뒤에 같은 배치의 손실을 다시 구해 기록하므로 방금 배운 행에서 잰 낙관적인 값이고 계산도 두 배입니다.
    움직이기 전에 구한 손실을 기록하세요.
en: The loss of the batch is computed again after the step and recorded: an optimistic number, on rows just
    learnt from, at twice the cost. Record the loss you had before the step.
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
            loss = loss_fn(model(x), y)
            total += loss.item() * len(x)
            rows += len(x)
        history.append(total / rows)
    return history
