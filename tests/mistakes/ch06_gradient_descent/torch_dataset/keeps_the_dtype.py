"""
title.ko: dtype을 정하지 않음
title.en: Does not set the dtype
ko: `torch.tensor`에 dtype을 주지 않아 정수는 int64, NumPy 배열은 float64인 텐서가 됩니다.
    `dtype=torch.float32`를 함께 주세요.
en: `torch.tensor` is not told the dtype, so integers become int64 and NumPy arrays float64. Pass
    `dtype=torch.float32` along.
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
        x = torch.tensor(self.x_data[idx])
        y = torch.tensor(self.y_data[idx])
        return x, y


def make_loader(dataset, batch_size, shuffle):
    return DataLoader(dataset, batch_size=batch_size, shuffle=shuffle)
