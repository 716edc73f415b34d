"""
title.ko: 한 번만 섞음
title.en: Shuffles only once
ko: 로더를 만들 때 순서를 한 번 뽑아 두고 에포크마다 그 순서를 되풀이합니다. 순서는 로더를 돌 때마다 새로 뽑아야
    합니다. `DataLoader`에 맡기세요.
en: One order is drawn when the loader is made and repeated in every epoch. The order has to be drawn for each
    pass: leave it to the `DataLoader`.
section: dataset
"""

import torch
from torch.utils.data import DataLoader, Dataset, Subset


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
    if shuffle:
        dataset = Subset(dataset, torch.randperm(len(dataset)).tolist())
    return DataLoader(dataset, batch_size=batch_size)
