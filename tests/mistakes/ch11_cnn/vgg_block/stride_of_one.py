"""
title.ko: 풀링의 보폭이 1임
title.en: Pools with stride 1
ko: 풀링의 보폭이 1이라서 높이와 너비가 반이 되지 않고 1만 줄어듭니다. 보폭을 창의 크기인 2로 하세요.
en: The pooling has stride 1, so height and width lose 1 instead of being halved. Its stride is 2, the size of its
    window.
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
        layers.append(nn.MaxPool2d(2, stride=1))
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
