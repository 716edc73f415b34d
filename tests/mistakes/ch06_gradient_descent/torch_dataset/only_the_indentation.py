"""
title.ko: 들여쓰기만 고침
title.en: Only the indentation is mended
ko: 두 메서드를 내어 썼지만, 수 하나인 정답을 `FloatTensor`가 크기로 여기고 행의 수가 달라도 그냥 받습니다. 값과
    dtype을 주어 텐서를 만들고 행의 수를 견준 다음, `make_loader`의 인자도 살피세요.
en: The methods are in their place, but `FloatTensor` takes a target that is one number for a size, and unequal
    numbers of rows are accepted. Make tensors from values with a dtype, compare the rows, and look at the
    arguments in `make_loader`, too.
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
        x = torch.FloatTensor(self.x_data[idx])
        y = torch.FloatTensor(self.y_data[idx])
        return x, y


def make_loader(dataset, batch_size, shuffle):
    return DataLoader(dataset, batch_size=2, shuffle=True)
