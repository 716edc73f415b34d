"""
title.ko: super().__init__()을 부르지 않음
title.en: Does not call super().__init__()
ko: `super().__init__()`을 부르지 않아 층을 담을 자리가 없고, 첫 층을 넣는 순간 `AttributeError`가 납니다.
    `__init__`의 첫 줄에서 부르세요.
en: `super().__init__()` is not called, so there is no place for layers, and assigning the first one raises
    `AttributeError`. Call it in the first line of `__init__`.
section: train-and-eval
"""

import torch


class DropoutModel(torch.nn.Module):
    def __init__(self, n_feature=784, n_hidden=1200, n_output=10, p=0.5):
        self.layer1 = torch.nn.Linear(n_feature, n_hidden)
        self.dropout1 = torch.nn.Dropout(p)
        self.layer2 = torch.nn.Linear(n_hidden, n_hidden)
        self.dropout2 = torch.nn.Dropout(p)
        self.layer3 = torch.nn.Linear(n_hidden, n_output)

    def forward(self, x):
        x = torch.relu(self.layer1(x))
        x = self.dropout1(x)
        x = torch.relu(self.layer2(x))
        x = self.dropout2(x)
        return self.layer3(x)
