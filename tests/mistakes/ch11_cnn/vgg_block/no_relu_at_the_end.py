"""
title.ko: 마지막 합성곱의 뒤에 렐루가 없음
title.en: Has no ReLU behind the last convolution
ko: 렐루가 합성곱들의 사이에만 있고 마지막 합성곱의 뒤에는 없습니다. 그곳에도 두세요.
en: There are ReLUs between the convolutions but none behind the last one. Put one there, too.
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
        layers[-1] = nn.MaxPool2d(2)
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
