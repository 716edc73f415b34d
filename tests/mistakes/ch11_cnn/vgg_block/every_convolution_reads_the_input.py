"""
title.ko: 모든 합성곱이 입력의 채널 수를 기대함
title.en: Expects the input's channels in every convolution
ko: 모든 합성곱을 `in_channels`를 받도록 만들어서, 채널의 수가 바뀌면 두 번째부터 모양이 맞지 않습니다. 둘째
    합성곱부터는 `out_channels`를 받게 하세요.
en: Every convolution is made for `in_channels`, so from the second one on the shapes do not fit unless the two
    numbers agree. Let all but the first take `out_channels`.
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
        layers.append(nn.MaxPool2d(2))
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
