"""
title.ko: dim을 적지 않음
title.en: Leaves out dim
ko: `dim`을 적지 않으면 파이토치가 축의 수를 보고 축을 짐작하는데, 축이 셋이면 첫째 축을 고르고 경고를 냅니다.
    마지막 축을 분명히 적으세요.
en: Without `dim` PyTorch guesses the axis from the number of axes, warns, and picks the first one when there
    are three. Name the last axis yourself.
section: softmax-axis
"""

import torch


class Net(torch.nn.Module):
    def __init__(self, n_feature, n_hidden, n_output):
        super().__init__()
        self.hidden = torch.nn.Linear(n_feature, n_hidden)
        self.relu = torch.nn.ReLU(inplace=True)
        self.out = torch.nn.Linear(n_hidden, n_output)
        self.softmax = torch.nn.Softmax()

    def forward(self, x):
        h = self.relu(self.hidden(x))
        return self.softmax(self.out(h))
