"""
title.ko: 패딩을 빠뜨림
title.en: Leaves the padding out
ko: 패딩이 없어서 합성곱을 할 때마다 높이와 너비가 2씩 줄어듭니다. 3×3 커널에서 크기를 지키는 패딩을 넣으세요.
en: Without padding every convolution takes 2 off the height and the width. Give the kernels of 3 x 3 the padding
    that keeps the size.
section: vgg
"""

from torch import nn


class VGGBlock(nn.Module):
    def __init__(self, in_channels, out_channels, n_convs=2):
        super().__init__()
        layers = []
        for _ in range(n_convs):
            layers.append(nn.Conv2d(in_channels, out_channels, 3))
            layers.append(nn.ReLU())
            in_channels = out_channels
        layers.append(nn.MaxPool2d(2))
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
