"""
title.ko: 정답을 돌려주지 않음
title.en: Returns the input without its target
ko: `__getitem__`이 x만 돌려주어 손실을 구할 정답이 없습니다. x와 y를 쌍으로 돌려주세요.
en: `__getitem__` returns x alone, and there is no target to compute a loss with. Return the pair of x and y.
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
        return torch.tensor(self.x_data[idx], dtype=torch.float32)


def make_loader(dataset, batch_size, shuffle):
    return DataLoader(dataset, batch_size=batch_size, shuffle=shuffle)
