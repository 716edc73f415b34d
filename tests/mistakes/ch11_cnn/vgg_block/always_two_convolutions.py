"""
title.ko: 합성곱이 언제나 두 개임
title.en: Always has two convolutions
ko: `n_convs`를 쓰지 않고 언제나 합성곱을 두 번 합니다. 반복 횟수를 `n_convs`로 하세요.
en: `n_convs` is ignored, and there are always two convolutions. Repeat them `n_convs` times.
section: vgg
"""

from torch import nn


class VGGBlock(nn.Module):
    def __init__(self, in_channels, out_channels, n_convs=2):
        super().__init__()
        layers = []
        for _ in range(2):
            layers.append(nn.Conv2d(in_channels, out_channels, 3, padding=1))
            layers.append(nn.ReLU())
            in_channels = out_channels
        layers.append(nn.MaxPool2d(2))
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
