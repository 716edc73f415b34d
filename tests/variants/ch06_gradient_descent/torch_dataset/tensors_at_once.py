"""Converts everything in __init__ and indexes the tensors; a sampler does the shuffling."""

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset, RandomSampler, SequentialSampler


class CustomDataset(Dataset):
    def __init__(self, x_data, y_data):
        super().__init__()
        self.x = torch.from_numpy(np.asarray(x_data, dtype=np.float32))
        self.y = torch.from_numpy(np.asarray(y_data, dtype=np.float32))
        if self.x.shape[0] != self.y.shape[0]:
            raise ValueError(f"{self.x.shape[0]} inputs and {self.y.shape[0]} targets")

    def __len__(self):
        return self.x.shape[0]

    def __getitem__(self, idx):
        return self.x[idx].clone(), self.y[idx].clone()


def make_loader(dataset, batch_size, shuffle):
    sampler = RandomSampler(dataset) if shuffle else SequentialSampler(dataset)
    return DataLoader(dataset, batch_size, sampler=sampler)
