"""
title.ko: 둘째 은닉층에만 드롭아웃을 둠
title.en: Drops in the second hidden layer only
ko: 드롭아웃이 둘째 은닉층 뒤에만 있습니다. 첫째 은닉층의 출력도 버리세요.
en: There is dropout after the second hidden layer only. The outputs of the first are to be dropped as well.
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
        x = torch.relu(self.layer2(x))
        x = self.dropout2(x)
        return self.layer3(x)
