"""
title.ko: 1×1로 줄이지 않음
title.en: Does not reduce by 1 x 1
ko: 3×3, 5×5 합성곱이 입력의 채널을 모두 읽어서 매개변수가 훨씬 많습니다. 먼저 1×1 합성곱으로 채널을 줄이세요.
en: The convolutions of 3 x 3 and 5 x 5 read all channels of the input, which takes far more parameters. Reduce the
    channels by a convolution of 1 x 1 first.
section: inception
"""

import torch
from torch import nn


class InceptionBlock(nn.Module):
    def __init__(self, in_channels, n_1x1, n_3x3_reduce, n_3x3, n_5x5_reduce, n_5x5, n_pool):
        super().__init__()
        self.branch1 = nn.Sequential(nn.Conv2d(in_channels, n_1x1, 1), nn.ReLU())
        self.branch2 = nn.Sequential(
            nn.Conv2d(in_channels, n_3x3, 3, padding=1),
            nn.ReLU(),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(in_channels, n_5x5, 5, padding=2),
            nn.ReLU(),
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(in_channels, n_pool, 1),
            nn.ReLU(),
        )

    def forward(self, x):
        return torch.cat([self.branch1(x), self.branch2(x), self.branch3(x), self.branch4(x)], dim=1)
