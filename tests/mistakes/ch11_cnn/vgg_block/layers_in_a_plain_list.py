"""
title.ko: 층을 파이썬 리스트에 담음
title.en: Keeps the layers in a Python list
ko: 층이 보통의 리스트에 들어 있어서 `parameters()`가 찾지 못하고, 옵티마이저가 아무것도 학습하지 않습니다.
    `Sequential`이나 `ModuleList`에 담으세요.
en: The layers lie in a plain list, where `parameters()` does not find them, so no optimizer would train anything.
    Keep them in a `Sequential` or a `ModuleList`.
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
        layers.append(nn.MaxPool2d(2))
        self.layers = layers

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
