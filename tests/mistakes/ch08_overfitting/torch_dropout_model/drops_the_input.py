"""
title.ko: 입력을 버림
title.en: Drops the input
ko: 첫 층에 들어가기 전의 입력에도 드롭아웃을 적용합니다. 이 모델은 은닉층의 출력만 버립니다.
en: Dropout is applied to the input before the first layer, too. This model drops the outputs of hidden layers only.
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
        x = torch.relu(self.layer1(self.dropout1(x)))
        x = self.dropout1(x)
        x = torch.relu(self.layer2(x))
        x = self.dropout2(x)
        return self.layer3(x)
