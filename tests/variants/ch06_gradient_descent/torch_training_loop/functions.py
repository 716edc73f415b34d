"""One function a batch, one an epoch, and a comprehension; zero_grad at the end of a batch as well."""

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
    optimizer.zero_grad(set_to_none=True)
    return [_epoch(model, loader, loss_fn, optimizer) for _ in range(epochs)]


def _epoch(model, loader, loss_fn, optimizer):
    sums, counts = zip(*(_batch(model, x, y, loss_fn, optimizer) for x, y in loader), strict=True)
    return sum(sums) / sum(counts)


def _batch(model, x, y, loss_fn, optimizer):
    count = x.shape[0]
    loss = loss_fn(model.forward(x), y)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return float(loss.detach()) * count, count
