"""
title.ko: __getitem__이 아직 __init__ 안에 있음
title.en: __getitem__ is still inside __init__
ko: `__len__`만 밖으로 나왔고 `__getitem__`은 아직 `__init__` 안의 지역 함수라서, `dataset[0]`은 부모 클래스의
    빈 메서드를 부릅니다. `__getitem__`도 내어 쓰세요.
en: Only `__len__` has moved out; `__getitem__` is still a local function of `__init__`, and `dataset[0]` calls
    the empty method of the parent class. Move `__getitem__` out as well.
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

        def __getitem__(self, idx):
            x = torch.tensor(self.x_data[idx], dtype=torch.float32)
            y = torch.tensor(self.y_data[idx], dtype=torch.float32)
            return x, y

    def __len__(self):
        return len(self.x_data)


def make_loader(dataset, batch_size, shuffle):
    return DataLoader(dataset, batch_size=batch_size, shuffle=shuffle)
