"""
title.ko: 남은 행을 버림
title.en: Drops the rows left over
ko: `drop_last=True`라서 에포크마다 마지막의 짧은 배치를 버립니다. 남은 행도 내도록 그 옵션을 빼세요.
en: With `drop_last=True` the short batch at the end of every epoch is thrown away. Leave that option out, so
    that the remaining rows come as well.
section: counting
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
    return DataLoader(dataset, batch_size=batch_size, shuffle=shuffle, drop_last=True)
