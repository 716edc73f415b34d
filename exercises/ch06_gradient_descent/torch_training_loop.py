"""The training loop of PyTorch: batches, loss, backward, step."""

import torch

# The suite builds its models, losses, optimizers and loaders from these classes: keep the imports, used or not.
from torch.nn import BatchNorm1d, BCEWithLogitsLoss, Linear, MSELoss, Sequential
from torch.optim import SGD
from torch.utils.data import DataLoader, TensorDataset


def train(model, loader, loss_fn, optimizer, epochs):
    """Train a model; return the mean loss of every epoch.

    The model is put into training mode first. Every epoch is one new pass over the loader. Every batch (x, y) of it
    leads to one update:

        forget the gradients of the last update
        loss = loss_fn(model(x), y)          prediction first, target second
        compute the gradients of the loss
        take a step of the optimizer

    Parameters
    ----------
    model : torch.nn.Module
        In training or in evaluation mode. Changed in place: that is what the training is for.
    loader : torch.utils.data.DataLoader
        Gives at least one batch (x, y) in every pass. The last batch may be short, or dropped.
    loss_fn : callable
        Gives the mean loss over the rows of a batch as a tensor of shape ().
    optimizer : torch.optim.Optimizer
        Holds the parameters of the model; it alone changes them. It may have a state, momentum for instance, which
        lasts through all epochs.
    epochs : int, 0 or more
        The number of passes over the loader. With 0 no parameter changes.

    Returns
    -------
    list of float, length epochs
        For each epoch the mean loss over the rows that the loader gave: each batch's loss, as it was before the update
        it led to, counts as many times as the batch has rows. Python floats, not tensors.

    Examples
    --------
    X, y = torch.tensor([[1.0], [2.0], [3.0]]), torch.tensor([[3.0], [5.0], [7.0]])
    model = Linear(1, 1) with weight 0 and bias 0
    loader = DataLoader(TensorDataset(X, y), batch_size=2)
    train(model, loader, MSELoss(), SGD(model.parameters(), lr=0.1), 2)  ->  [13.0966667, 1.3773667]
        epoch 1: batch losses 17 (two rows) and 5.29 (one row), mean (2 * 17 + 5.29) / 3
        epoch 2: batch losses 1.754 and 0.6241; then the weight is 1.788 and the bias 0.846
    """
    # TODO: two loops, over the epochs and over the batches; add up the losses, weighted by rows, as plain numbers.
    raise NotImplementedError("train")
