"""
title.ko: 합성곱 하나를 여러 번 씀
title.en: Uses one convolution again and again
ko: 둘째부터의 합성곱이 모두 같은 층이라서 가중치를 함께 씁니다. 반복할 때마다 층을 새로 만드세요.
en: From the second one on the convolutions are all the same layer and share their weights. Make a new layer in
    every turn of the loop.
section: vgg
"""

from torch import nn


class VGGBlock(nn.Module):
    def __init__(self, in_channels, out_channels, n_convs=2):
        super().__init__()
        layers = [nn.Conv2d(in_channels, out_channels, 3, padding=1), nn.ReLU()]
        if n_convs > 1:
            layers += [nn.Conv2d(out_channels, out_channels, 3, padding=1), nn.ReLU()] * (n_convs - 1)
        layers.append(nn.MaxPool2d(2))
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
