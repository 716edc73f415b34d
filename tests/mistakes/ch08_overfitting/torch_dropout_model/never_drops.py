"""
title.ko: 드롭아웃의 결과를 쓰지 않음
title.en: Throws the result of dropout away
ko: `self.dropout1(x)`의 결과를 받지 않아 아무것도 버려지지 않습니다. 드롭아웃은 `x`를 바꾸지 않고 새 텐서를
    돌려주므로 `x`에 다시 담으세요.
en: The result of `self.dropout1(x)` is not kept, so nothing is ever dropped. Dropout returns a new tensor and
    leaves `x` alone: assign it.
section: train-and-eval
"""

import torch


class DropoutModel(torch.nn.Module):
    def __init__(self, n_feature=784, n_hidden=1200, n_output=10, p=0.5):
        super().__init__()
        self.layer1 = torch.nn.Linear(n_feature, n_hidden)
        self.dropout1 = torch.nn.Dropout(p)
        self.layer2 = torch.nn.Linear(n_hidden, n_hidden)
        self.dropout2 = torch.nn.Dropout(p)
        self.layer3 = torch.nn.Linear(n_hidden, n_output)

    def forward(self, x):
        x = torch.relu(self.layer1(x))
        self.dropout1(x)
        x = torch.relu(self.layer2(x))
        self.dropout2(x)
        return self.layer3(x)
