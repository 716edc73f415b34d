"""A running mean instead of a sum, and iterators by hand."""

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
    means = []
    while len(means) < epochs:
        model.train()
        mean, seen = 0.0, 0
        batches = iter(loader)
        while (batch := next(batches, None)) is not None:
            features, labels = batch
            prediction = model(features)
            loss = loss_fn(prediction, labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            seen += len(labels)
            mean += (loss.item() - mean) * len(labels) / seen
        means.append(mean)
    return means
