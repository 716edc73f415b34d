"""
title.ko: 최댓값을 고르기 전에 0을 두름
title.en: Puts zeros around before the maximum
ko: 풀링하기 전에 0을 둘러서, 음수뿐인 테두리에서는 있지도 않은 0이 가장 큰 값이 됩니다. `MaxPool2d`의 `padding`을
    쓰면 이미지 안의 값만 봅니다.
en: Zeros are put around the image before the pooling, so at a border with negative values only a 0 that is not
    there wins. With its own `padding` a `MaxPool2d` looks at values of the image alone.
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
            nn.ZeroPad2d(1),
            nn.MaxPool2d(3, stride=1),
            nn.Conv2d(in_channels, n_pool, 1),
            nn.ReLU(),
        )

    def forward(self, x):
        return torch.cat([self.branch1(x), self.branch2(x), self.branch3(x), self.branch4(x)], dim=1)
