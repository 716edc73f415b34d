"""
title.ko: 채널을 줄인 뒤에 렐루가 없음
title.en: Has no ReLU behind the reductions
ko: 채널을 줄이는 1×1 합성곱의 뒤에 렐루가 없어서 다음 합성곱과 하나의 선형 함수가 됩니다. 여섯 합성곱 모두에 렐루를
    두세요.
en: There is no ReLU behind the convolutions of 1 x 1 that reduce the channels, so each makes one linear function
    with the next. Put a ReLU behind all six.
section: inception
"""

import torch
from torch import nn


class InceptionBlock(nn.Module):
    def __init__(self, in_channels, n_1x1, n_3x3_reduce, n_3x3, n_5x5_reduce, n_5x5, n_pool):
        super().__init__()
        self.branch1 = nn.Sequential(nn.Conv2d(in_channels, n_1x1, 1), nn.ReLU())
        self.branch2 = nn.Sequential(
            nn.Conv2d(in_channels, n_3x3_reduce, 1),
            nn.Conv2d(n_3x3_reduce, n_3x3, 3, padding=1),
            nn.ReLU(),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(in_channels, n_5x5_reduce, 1),
            nn.Conv2d(n_5x5_reduce, n_5x5, 5, padding=2),
            nn.ReLU(),
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(in_channels, n_pool, 1),
            nn.ReLU(),
        )

    def forward(self, x):
        return torch.cat([self.branch1(x), self.branch2(x), self.branch3(x), self.branch4(x)], dim=1)
