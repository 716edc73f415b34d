"""
title.ko: 정답을 언제나 벡터로 만듦
title.en: Turns every target into a vector
ko: 행마다 수 하나인 정답도 길이가 1인 벡터로 만들어, 배치의 정답이 `(n,)`이 아니라 `(n, 1)`이 됩니다. 받은
    모양을 그대로 두세요.
en: Even a target that is one plain number becomes a vector of length 1, so a batch of targets is `(n, 1)`
    instead of `(n,)`. Leave the shape as it comes.
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
        return x, y.reshape(-1)


def make_loader(dataset, batch_size, shuffle):
    return DataLoader(dataset, batch_size=batch_size, shuffle=shuffle)
