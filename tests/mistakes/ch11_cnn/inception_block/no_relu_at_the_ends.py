"""
title.ko: 갈래의 끝에 렐루가 없음
title.en: Has no ReLU at the ends of the branches
ko: 갈래의 마지막 합성곱 뒤에 렐루가 없어서 출력에 음수가 나옵니다. 갈래의 끝마다 렐루를 두세요.
en: There is no ReLU behind the last convolution of each branch, so negative values come out. End every branch with
    a ReLU.
section: inception
"""

import torch
from torch import nn


class InceptionBlock(nn.Module):
    def __init__(self, in_channels, n_1x1, n_3x3_reduce, n_3x3, n_5x5_reduce, n_5x5, n_pool):
        super().__init__()
        self.branch1 = nn.Conv2d(in_channels, n_1x1, 1)
        self.branch2 = nn.Sequential(
            nn.Conv2d(in_channels, n_3x3_reduce, 1),
            nn.ReLU(),
            nn.Conv2d(n_3x3_reduce, n_3x3, 3, padding=1),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(in_channels, n_5x5_reduce, 1),
            nn.ReLU(),
            nn.Conv2d(n_5x5_reduce, n_5x5, 5, padding=2),
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(in_channels, n_pool, 1),
        )

    def forward(self, x):
        return torch.cat([self.branch1(x), self.branch2(x), self.branch3(x), self.branch4(x)], dim=1)
