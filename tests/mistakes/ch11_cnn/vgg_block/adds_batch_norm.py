"""
title.ko: 배치 정규화를 넣음
title.en: Adds batch normalization
ko: 합성곱마다 배치 정규화가 있습니다. 그런 VGG도 있지만 이 블록에는 없습니다. 합성곱과 렐루만 남기세요.
en: Every convolution is followed by batch normalization. There are VGG networks with it, but this block has none.
    Keep only convolution and ReLU.
section: vgg
"""

from torch import nn


class VGGBlock(nn.Module):
    def __init__(self, in_channels, out_channels, n_convs=2):
        super().__init__()
        layers = []
        for _ in range(n_convs):
            layers.append(nn.Conv2d(in_channels, out_channels, 3, padding=1))
            layers.append(nn.BatchNorm2d(out_channels))
            layers.append(nn.ReLU())
            in_channels = out_channels
        layers.append(nn.MaxPool2d(2))
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
