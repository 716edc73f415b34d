"""
title.ko: 축을 앞에서부터 셈
title.en: Counts the axis from the front
ko: `dim=1`은 `(N, D)` 배치에서는 맞지만, 표본 하나에는 그런 축이 없고 순차열의 배치에서는 시간의 축을
    가리킵니다. 축을 뒤에서부터 세어 마지막 축을 가리키세요.
en: `dim=1` is right for a batch `(N, D)`, but a single sample has no such axis, and in a batch of sequences it
    is the axis of time. Count the axis from the end, so that it is always the last one.
section: softmax-axis
"""

import torch


class Net(torch.nn.Module):
    def __init__(self, n_feature, n_hidden, n_output):
        super().__init__()
        self.hidden = torch.nn.Linear(n_feature, n_hidden)
        self.relu = torch.nn.ReLU(inplace=True)
        self.out = torch.nn.Linear(n_hidden, n_output)
        self.softmax = torch.nn.Softmax(dim=1)

    def forward(self, x):
        h = self.relu(self.hidden(x))
        return self.softmax(self.out(h))
