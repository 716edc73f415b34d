"""
title.ko: 확률의 로그를 돌려줌
title.en: Returns the logarithms of the probabilities
ko: `LogSoftmax`는 확률이 아니라 확률의 로그를 내므로 값이 음수이고 합이 1이 아닙니다. 로그를 취하지 않은
    softmax를 쓰세요.
en: `LogSoftmax` gives the logarithms of the probabilities: they are negative and do not add up to 1. Use the
    softmax without the logarithm.
section: softmax-axis
"""

import torch


class Net(torch.nn.Module):
    def __init__(self, n_feature, n_hidden, n_output):
        super().__init__()
        self.hidden = torch.nn.Linear(n_feature, n_hidden)
        self.relu = torch.nn.ReLU(inplace=True)
        self.out = torch.nn.Linear(n_hidden, n_output)
        self.softmax = torch.nn.LogSoftmax(dim=-1)

    def forward(self, x):
        h = self.relu(self.hidden(x))
        return self.softmax(self.out(h))
