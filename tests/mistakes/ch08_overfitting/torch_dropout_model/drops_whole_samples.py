"""
title.ko: 표본을 통째로 버림
title.en: Drops whole samples
ko: `Dropout1d`는 채널을 통째로 버리는 층이라 `(N, n_hidden)` 모양에서는 표본의 모든 노드가 한꺼번에 0이 됩니다.
    원소마다 버리는 `torch.nn.Dropout`을 쓰세요.
en: `Dropout1d` drops whole channels, and in the shape `(N, n_hidden)` that means all nodes of a sample at once. Use
    `torch.nn.Dropout`, which drops element by element.
section: train-and-eval
"""

import torch


class DropoutModel(torch.nn.Module):
    def __init__(self, n_feature=784, n_hidden=1200, n_output=10, p=0.5):
        super().__init__()
        self.layer1 = torch.nn.Linear(n_feature, n_hidden)
        self.dropout1 = torch.nn.Dropout1d(p)
        self.layer2 = torch.nn.Linear(n_hidden, n_hidden)
        self.dropout2 = torch.nn.Dropout1d(p)
        self.layer3 = torch.nn.Linear(n_hidden, n_output)

    def forward(self, x):
        x = torch.relu(self.layer1(x))
        x = self.dropout1(x)
        x = torch.relu(self.layer2(x))
        x = self.dropout2(x)
        return self.layer3(x)
