"""
title.ko: 메서드가 __init__ 안에 있음
title.en: The methods stand inside __init__
ko: `__len__`과 `__getitem__`이 `__init__` 안에 들여 쓰여 있어, 만들어지자마자 잊히는 지역 함수일 뿐입니다. 두
    메서드를 `__init__`과 같은 깊이로 내어 쓰세요.
en: `__len__` and `__getitem__` are indented inside `__init__`: local functions that are forgotten as soon as it
    returns. Move both out, to the depth of `__init__`.
section: dataset
"""

# ruff: noqa: N807
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
    return DataLoader(dataset, batch_size=batch_size, shuffle=shuffle)
