"""
title.ko: 표본을 따라 정규화함
title.en: Normalises along the samples
ko: `dim=0`의 softmax는 배치의 열을 정규화하므로 표본마다가 아니라 클래스마다 합이 1이 되고, 배치가 바뀌면
    확률도 바뀝니다. 클래스가 놓인 마지막 축을 고르세요.
en: A softmax with `dim=0` normalises the columns of the batch: the sum is 1 for each class instead of each
    sample, and the probabilities depend on who else is in the batch. Choose the last axis, on which the classes
    lie.
section: softmax-axis
"""

import torch


class Net(torch.nn.Module):
    def __init__(self, n_feature, n_hidden, n_output):
        super().__init__()
        self.hidden = torch.nn.Linear(n_feature, n_hidden)
        self.relu = torch.nn.ReLU(inplace=True)
        self.out = torch.nn.Linear(n_hidden, n_output)
        self.softmax = torch.nn.Softmax(dim=0)

    def forward(self, x):
        h = self.relu(self.hidden(x))
        return self.softmax(self.out(h))
