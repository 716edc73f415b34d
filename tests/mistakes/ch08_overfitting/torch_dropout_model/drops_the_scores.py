"""
title.ko: 점수를 버림
title.en: Drops the scores
ko: 마지막 층 뒤에도 드롭아웃을 두어 클래스의 점수가 0이 되거나 커집니다. 출력은 그대로 돌려주세요.
en: There is dropout behind the last layer, too, which sets scores of classes to 0 and inflates others. Return the
    scores as they are.
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
        x = self.dropout1(x)
        x = torch.relu(self.layer2(x))
        x = self.dropout2(x)
        return self.dropout2(self.layer3(x))
