"""
title.ko: 수를 크기로 여김
title.en: Takes a number for a size
ko: `torch.FloatTensor(12)`는 값이 12인 텐서가 아니라 원소가 12개인, 값을 정하지 않은 텐서입니다. 값으로 텐서를
    만드는 `torch.tensor`에 dtype을 함께 주세요.
en: `torch.FloatTensor(12)` is not a tensor with the value 12 but one with twelve elements that nobody has set.
    Use `torch.tensor`, which takes values, and give it the dtype.
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
        x = torch.FloatTensor(self.x_data[idx])
        y = torch.FloatTensor(self.y_data[idx])
        return x, y


def make_loader(dataset, batch_size, shuffle):
    return DataLoader(dataset, batch_size=batch_size, shuffle=shuffle)
