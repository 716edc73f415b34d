"""
title.ko: dim에 클래스의 수를 넘김
title.en: Passes the number of classes as dim
ko: softmax의 `dim`에 클래스의 수 `n_output`을 넘기고 있습니다. `dim`은 크기가 아니라 축의 번호이므로, 클래스가
    놓인 마지막 축의 번호를 넘기세요.
en: The `dim` of the softmax is `n_output`, the number of classes. `dim` is not a size but the number of an
    axis: name the last one, on which the classes lie.
section: softmax-axis
"""

import torch


class Net(torch.nn.Module):
    def __init__(self, n_feature, n_hidden, n_output):
        super().__init__()
        self.hidden = torch.nn.Linear(n_feature, n_hidden)
        self.relu = torch.nn.ReLU(inplace=True)
        self.out = torch.nn.Linear(n_hidden, n_output)
        self.softmax = torch.nn.Softmax(dim=n_output)

    def forward(self, x):
        h = self.relu(self.hidden(x))
        return self.softmax(self.out(h))
