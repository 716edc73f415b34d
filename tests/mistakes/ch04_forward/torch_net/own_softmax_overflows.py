"""
title.ko: 직접 쓴 softmax가 넘침
title.en: A softmax of its own that overflows
ko: softmax를 식 그대로 직접 계산해서 큰 점수의 `exp`가 넘치고 NaN이 나옵니다. 준비된 softmax를 쓰거나 먼저
    최댓값을 빼세요.
en: The softmax is written out as in its formula, so `exp` of a large score overflows and the result is NaN. Use
    the ready-made softmax, or subtract the largest score first.
section: softmax-axis
"""

import torch


class Net(torch.nn.Module):
    def __init__(self, n_feature, n_hidden, n_output):
        super().__init__()
        self.hidden = torch.nn.Linear(n_feature, n_hidden)
        self.relu = torch.nn.ReLU(inplace=True)
        self.out = torch.nn.Linear(n_hidden, n_output)

    def forward(self, x):
        e = torch.exp(self.out(self.relu(self.hidden(x))))
        return e / e.sum(dim=-1, keepdim=True)
