"""
title.ko: 평가할 때도 버림
title.en: Drops in evaluation, too
ko: `eval()`을 불러도 원소를 버립니다. `torch.nn.functional.dropout`은 따로 말하지 않으면 늘 학습 모드이고,
    `forward` 안에서 새로 만든 `torch.nn.Dropout`도 그렇습니다. 층을 `__init__`에서 만들거나
    `training=self.training`을 넘기세요.
en: Elements are dropped even after `eval()`. `torch.nn.functional.dropout` is in training mode unless told
    otherwise, and so is a `torch.nn.Dropout` made inside `forward`. Make the layer in `__init__`, or pass
    `training=self.training`.
section: train-and-eval
"""

import torch


class DropoutModel(torch.nn.Module):
    def __init__(self, n_feature=784, n_hidden=1200, n_output=10, p=0.5):
        super().__init__()
        self.layer1 = torch.nn.Linear(n_feature, n_hidden)
        self.layer2 = torch.nn.Linear(n_hidden, n_hidden)
        self.p = p
        self.layer3 = torch.nn.Linear(n_hidden, n_output)

    def forward(self, x):
        x = torch.relu(self.layer1(x))
        x = torch.nn.functional.dropout(x, self.p)
        x = torch.relu(self.layer2(x))
        x = torch.nn.functional.dropout(x, self.p)
        return self.layer3(x)
