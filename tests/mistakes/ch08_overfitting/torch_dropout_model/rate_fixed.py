"""
title.ko: p를 쓰지 않고 0.5로 고정함
title.en: Fixes the rate at 0.5
ko: 건네받은 `p`를 쓰지 않고 언제나 0.5의 비율로 버립니다. 두 드롭아웃 층에 `p`를 넘기세요.
en: The `p` passed in is ignored and 0.5 used always. Give `p` to both dropout layers.
section: train-and-eval
"""

import torch


class DropoutModel(torch.nn.Module):
    def __init__(self, n_feature=784, n_hidden=1200, n_output=10, p=0.5):
        super().__init__()
        self.layer1 = torch.nn.Linear(n_feature, n_hidden)
        self.dropout1 = torch.nn.Dropout(0.5)
        self.layer2 = torch.nn.Linear(n_hidden, n_hidden)
        self.dropout2 = torch.nn.Dropout(0.5)
        self.layer3 = torch.nn.Linear(n_hidden, n_output)

    def forward(self, x):
        x = torch.relu(self.layer1(x))
        x = self.dropout1(x)
        x = torch.relu(self.layer2(x))
        x = self.dropout2(x)
        return self.layer3(x)
