"""
title.ko: 행의 수를 견주지 않음
title.en: Does not compare the numbers of rows
ko: x와 y의 행의 수가 다른 데이터셋도 만들어져, 한참 뒤 어느 배치에서야 오류가 나거나 끝내 드러나지 않습니다.
    `__init__`에서 견주고 다르면 `ValueError`를 내세요.
en: A data set with unequal numbers of rows is made all the same, and fails much later in some batch, or never.
    Compare them in `__init__` and raise `ValueError` when they differ.
section: dataset
"""

import torch
from torch.utils.data import DataLoader, Dataset


class CustomDataset(Dataset):
    def __init__(self, x_data, y_data):
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
