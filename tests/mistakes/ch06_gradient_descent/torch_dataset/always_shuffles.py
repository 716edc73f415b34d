"""
title.ko: 언제나 섞음
title.en: Always shuffles
ko: `shuffle`이 `False`여도 섞습니다. 받은 값을 `DataLoader`에 넘기세요.
en: The rows are shuffled even when `shuffle` is `False`. Pass on what you were given to the `DataLoader`.
section: dataset
"""

import torch
from torch.utils.data import DataLoader, Dataset


class CustomDataset(Dataset):
    def __init__(self, x_data, y_data):
        if len(x_data) != len(y_data):
            raise ValueError("x_data and y_data differ in length")
        self.x_data = x_data
        self.y_data = y_data

    def __len__(self):
        return len(self.x_data)

    def __getitem__(self, idx):
        x = torch.tensor(self.x_data[idx], dtype=torch.float32)
        y = torch.tensor(self.y_data[idx], dtype=torch.float32)
        return x, y


def make_loader(dataset, batch_size, shuffle):
    return DataLoader(dataset, batch_size=batch_size, shuffle=True)
