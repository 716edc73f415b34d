"""
title.ko: __len__이 아직 __init__ 안에 있음
title.en: __len__ is still inside __init__
ko: `__getitem__`만 밖으로 나왔고 `__len__`은 아직 `__init__` 안의 지역 함수라서, 데이터셋에 길이가 없습니다.
    `__len__`도 내어 쓰세요.
en: Only `__getitem__` has moved out; `__len__` is still a local function of `__init__`, so the data set has no
    length. Move `__len__` out as well.
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
