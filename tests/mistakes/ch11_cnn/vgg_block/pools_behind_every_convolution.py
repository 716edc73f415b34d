"""
title.ko: 합성곱마다 풀링함
title.en: Pools behind every convolution
ko: 풀링이 반복문 안에 있어서 합성곱을 할 때마다 크기가 반으로 줄어듭니다. 블록의 끝에서 한 번만 풀링하세요.
en: The pooling stands inside the loop and halves the size behind every convolution. Pool once, at the end of the
    block.
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
            in_channels = out_channels
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
