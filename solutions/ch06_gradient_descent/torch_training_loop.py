"""The training loop of PyTorch: batches, loss, backward, step."""

# The suite builds its models, losses, optimizers and loaders from these classes.
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
    """Train the model; return the mean loss of every epoch. The stub holds the whole contract."""
    # Dropout and batch normalisation behave differently in evaluation, and a model that was just evaluated is still in
    # that mode.
    model.train()
    history = []
    for _ in range(epochs):
        total, rows = 0.0, 0
        for x, y in loader:  # a new pass over the loader; with shuffle=True it has a new order
            # backward() adds to the gradients that are there, so those of the last batch have to go first.
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
            # .item() takes the number out of the graph; adding up the tensors would keep the graph of every batch in
            # memory. The loss is a mean over its batch: times len(x) it is a sum again, and a short batch counts less.
            total += loss.item() * len(x)
            rows += len(x)
        history.append(total / rows)
    return history
