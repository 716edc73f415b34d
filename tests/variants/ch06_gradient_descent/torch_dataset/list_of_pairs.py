"""Keeps a list of finished pairs; a collate function puts batches together."""

import torch
from torch.utils import data


def _tensor(row):
    return torch.as_tensor(row).to(torch.float32, copy=True)


class CustomDataset(data.Dataset):
    def __init__(self, x_data, y_data):
        self.pairs = [(_tensor(x), _tensor(y)) for x, y in zip(x_data, y_data, strict=True)]

    def __len__(self):
        return len(self.pairs)

    def __getitem__(self, idx):
        return self.pairs[idx]


def _collate(pairs):
    inputs, targets = zip(*pairs, strict=True)
    return torch.stack(inputs), torch.stack(targets)


def make_loader(dataset, batch_size, shuffle):
    return data.DataLoader(dataset, batch_size=batch_size, shuffle=bool(shuffle), collate_fn=_collate, drop_last=False)
