"""
title.ko: 평균 풀링을 씀
title.en: Takes means in the pooling
ko: 풀링이 창마다 평균을 냅니다. VGG는 가장 큰 값을 고릅니다. `MaxPool2d`를 쓰세요.
en: The pooling takes the mean of each window. VGG takes the largest value: use `MaxPool2d`.
section: vgg
"""

from torch import nn


class VGGBlock(nn.Module):
    def __init__(self, in_channels, out_channels, n_convs=2):
        super().__init__()
        layers = []
        for _ in range(n_convs):
            layers.append(nn.Conv2d(in_channels, out_channels, 3, padding=1))
            layers.append(nn.ReLU())
            in_channels = out_channels
        layers.append(nn.AvgPool2d(2))
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
