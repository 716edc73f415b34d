"""
title.ko: 두 축소의 채널 수를 바꿈
title.en: Exchanges the two reductions
ko: 3×3 갈래가 `n_5x5_reduce`로, 5×5 갈래가 `n_3x3_reduce`로 채널을 줄입니다. 출력의 모양은 같지만 매개변수의 수가
    다릅니다. 인수의 순서를 확인하세요.
en: The 3 x 3 branch is reduced to `n_5x5_reduce` channels and the 5 x 5 branch to `n_3x3_reduce`. The output has
    the same shape, but not the number of parameters. Check the order of the arguments.
section: inception
"""

import torch
from torch import nn


class InceptionBlock(nn.Module):
    def __init__(self, in_channels, n_1x1, n_3x3_reduce, n_3x3, n_5x5_reduce, n_5x5, n_pool):
        super().__init__()
        self.branch1 = nn.Sequential(nn.Conv2d(in_channels, n_1x1, 1), nn.ReLU())
        self.branch2 = nn.Sequential(
            nn.Conv2d(in_channels, n_5x5_reduce, 1),
            nn.ReLU(),
            nn.Conv2d(n_5x5_reduce, n_3x3, 3, padding=1),
            nn.ReLU(),
        )
        self.branch3 = nn.Sequential(
            nn.Conv2d(in_channels, n_3x3_reduce, 1),
            nn.ReLU(),
            nn.Conv2d(n_3x3_reduce, n_5x5, 5, padding=2),
            nn.ReLU(),
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(in_channels, n_pool, 1),
            nn.ReLU(),
        )

    def forward(self, x):
        return torch.cat([self.branch1(x), self.branch2(x), self.branch3(x), self.branch4(x)], dim=1)
