"""
title.ko: 평균 풀링을 씀
title.en: Takes means in the pooling
ko: 풀링 갈래가 창의 평균을 냅니다. 가장 큰 값을 고르는 `MaxPool2d`를 쓰세요.
en: The pooling branch takes the mean of each window. Use `MaxPool2d`, which takes the largest value.
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
            nn.ReLU(),
            nn.Conv2d(n_3x3_reduce, n_3x3, 3, padding=1),
            nn.ReLU(),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(in_channels, n_5x5_reduce, 1),
            nn.ReLU(),
            nn.Conv2d(n_5x5_reduce, n_5x5, 5, padding=2),
            nn.ReLU(),
        )
        self.branch4 = nn.Sequential(
            nn.AvgPool2d(3, stride=1, padding=1),
            nn.Conv2d(in_channels, n_pool, 1),
            nn.ReLU(),
        )

    def forward(self, x):
        return torch.cat([self.branch1(x), self.branch2(x), self.branch3(x), self.branch4(x)], dim=1)
