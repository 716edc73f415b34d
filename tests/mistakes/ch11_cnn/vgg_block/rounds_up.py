"""
title.ko: 홀수 크기를 올림함
title.en: Rounds odd sizes up
ko: `ceil_mode=True`이면 다 차지 않은 창도 결과에 들어가 크기가 올림됩니다. 홀수의 마지막 줄은 빼야 합니다.
en: With `ceil_mode=True` windows that are not full count as well, and sizes are rounded up. The last line of an odd
    size is to be left out.
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
        layers.append(nn.MaxPool2d(2, ceil_mode=True))
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
