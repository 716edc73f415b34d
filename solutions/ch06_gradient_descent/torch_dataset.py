"""A Dataset and its DataLoader in PyTorch."""

import torch
from torch.utils.data import DataLoader, Dataset


class CustomDataset(Dataset):
    """Pairs of float32 rows. The stub holds the whole contract."""

    def __init__(self, x_data, y_data):
        # Without this check the surplus rows of x would fail late, in some batch of some epoch, and those of y never.
        if len(x_data) != len(y_data):
            raise ValueError(f"x_data has {len(x_data)} rows and y_data has {len(y_data)}")
        self.x_data = x_data
        self.y_data = y_data

    # Methods stand beside __init__, at its depth. Indented one step more, as they were, they are local functions of
    # __init__: made, and forgotten when it returns. len() finds nothing, and dataset[i] finds the empty
    # __getitem__ of Dataset.
    def __len__(self):
        return len(self.x_data)

    def __getitem__(self, idx):
        # torch.FloatTensor takes a plain 12 for a size: a tensor of twelve numbers that were never set. torch.tensor
        # takes lists, arrays and numbers as values. The dtype must be named, else integers stay int64 and a Linear
        # layer refuses them. An index out of range raises IndexError by itself, and that is what ends a for loop.
        x = torch.tensor(self.x_data[idx], dtype=torch.float32)
        y = torch.tensor(self.y_data[idx], dtype=torch.float32)
        return x, y


def make_loader(dataset, batch_size, shuffle):
    """Return a DataLoader with that batch size. The stub holds the whole contract."""
    # The arguments were there, but 2 and True were passed on whatever they said. drop_last is False by default.
    return DataLoader(dataset, batch_size=batch_size, shuffle=shuffle)
