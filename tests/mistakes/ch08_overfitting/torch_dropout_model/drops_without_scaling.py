"""
title.ko: 남은 원소를 키우지 않음
title.en: Does not scale what is kept
ko: 0과 1로 된 마스크를 곱하기만 해서 학습 때의 출력이 평가 때보다 작습니다. 남은 원소에 `1 / (1 - p)`를 곱하거나
    `torch.nn.Dropout`을 쓰세요.
en: A mask of 0 and 1 is multiplied on and nothing else, so outputs in training are smaller than in evaluation.
    Multiply what is kept by `1 / (1 - p)`, or use `torch.nn.Dropout`.
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
        if self.training:
            x = x * (torch.rand(x.shape) >= self.p)
        x = torch.relu(self.layer2(x))
        if self.training:
            x = x * (torch.rand(x.shape) >= self.p)
        return self.layer3(x)
