"""
title.ko: 배치 크기가 2로 고정됨
title.en: The batch size is always 2
ko: `batch_size`를 받고도 `DataLoader`에 언제나 2를 넘깁니다. 받은 값을 넘기세요.
en: Whatever `batch_size` says, 2 is passed to the `DataLoader`. Pass on what you were given.
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
    return DataLoader(dataset, batch_size=2, shuffle=shuffle)
