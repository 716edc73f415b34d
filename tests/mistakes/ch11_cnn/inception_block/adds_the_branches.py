"""
title.ko: 갈래를 서로 더함
title.en: Adds the branches up
ko: 갈래의 결과를 더하고 있어서 채널의 수가 다르면 모양이 맞지 않고, 같아도 값이 섞입니다. 더하지 말고 이어
    붙이세요.
en: The results of the branches are added: with different numbers of channels the shapes do not fit, and with equal
    ones the values are mixed. Join them instead.
section: inception
"""

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
            nn.MaxPool2d(3, stride=1, padding=1),
            nn.Conv2d(in_channels, n_pool, 1),
            nn.ReLU(),
        )

    def forward(self, x):
        return self.branch1(x) + self.branch2(x) + self.branch3(x) + self.branch4(x)
