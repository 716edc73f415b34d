"""
title.ko: 섞지 않음
title.en: Never shuffles
ko: `shuffle`을 넘기지 않아 `True`여도 언제나 같은 순서로 나옵니다. `DataLoader`의 기본값은 `False`이므로 받은
    값을 넘기세요.
en: `shuffle` is not passed on, and the rows always come in the same order. The default of `DataLoader` is
    `False`: hand over what you were given.
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
    return DataLoader(dataset, batch_size=batch_size)
