"""
title.ko: 부모 클래스를 초기화하지 않음
title.en: Does not initialise the parent class
ko: `super().__init__()`을 부르기 전에 층을 대입해서 `Net`을 만들 때 `AttributeError`가 납니다. `__init__`의 첫
    줄에서 부모를 초기화하세요.
en: The layers are assigned without calling `super().__init__()` first, so making a `Net` fails with an
    `AttributeError`. Initialise the parent in the first line of `__init__`.
section: softmax-axis
"""

import torch


class Net(torch.nn.Module):
    def __init__(self, n_feature, n_hidden, n_output):
        self.hidden = torch.nn.Linear(n_feature, n_hidden)
        self.relu = torch.nn.ReLU(inplace=True)
        self.out = torch.nn.Linear(n_hidden, n_output)
        self.softmax = torch.nn.Softmax(dim=-1)

    def forward(self, x):
        h = self.relu(self.hidden(x))
        return self.softmax(self.out(h))
