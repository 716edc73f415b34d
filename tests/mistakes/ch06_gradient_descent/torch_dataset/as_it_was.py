"""
title.ko: 코드가 아직 그대로임
title.en: The code is still as it was
ko: `raise` 줄만 지웠고, `__len__`과 `__getitem__`은 `__init__` 안에 들여 쓰인 지역 함수라서 데이터셋에 길이도
    원소도 없습니다. 두 메서드를 내어 쓰는 것부터 시작해 나머지 네 곳을 찾으세요.
en: Only the `raise` lines are gone; `__len__` and `__getitem__` are still local functions of `__init__`, so the
    data set has neither length nor items. Begin by moving both methods out, then look for the other four
    faults.
section: dataset
"""

# ruff: noqa: N807
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
