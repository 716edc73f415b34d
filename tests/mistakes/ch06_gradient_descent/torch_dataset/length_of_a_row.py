"""
title.ko: 한 행의 길이를 돌려줌
title.en: Returns the length of a row
ko: `__len__`이 행의 수가 아니라 첫 행에 든 수의 개수를 돌려줍니다. 바깥 리스트의 길이를 돌려주세요.
en: `__len__` returns how many numbers the first row holds, not how many rows there are. Return the length of
    the outer list.
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
        return len(self.x_data[0]) if len(self.x_data) else 0

    def __getitem__(self, idx):
        x = torch.tensor(self.x_data[idx], dtype=torch.float32)
        y = torch.tensor(self.y_data[idx], dtype=torch.float32)
        return x, y


def make_loader(dataset, batch_size, shuffle):
    return DataLoader(dataset, batch_size=batch_size, shuffle=shuffle)
