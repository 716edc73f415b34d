"""
title.ko: 렐루를 끝에 한 번만 둠
title.en: Applies ReLU once, at the end
ko: 합성곱들의 사이에 렐루가 없어서 그것들이 하나의 합성곱으로 합쳐집니다. 합성곱마다 렐루를 두세요.
en: There is no ReLU between the convolutions, so they collapse into a single one. Put a ReLU behind each.
section: vgg
"""

from torch import nn


class VGGBlock(nn.Module):
    def __init__(self, in_channels, out_channels, n_convs=2):
        super().__init__()
        layers = []
        for _ in range(n_convs):
            layers.append(nn.Conv2d(in_channels, out_channels, 3, padding=1))
            in_channels = out_channels
        layers += [nn.ReLU(), nn.MaxPool2d(2)]
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
