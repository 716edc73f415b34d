"""
title.ko: 지름길을 첫 합성곱의 뒤에서 땀
title.en: Takes the short cut behind the first convolution
ko: 입력이 아니라 첫 합성곱의 결과를 지름길로 더합니다. 입력 `x`를 끝까지 남겨 두고 그것을 더하세요.
en: What is added is the result of the first convolution instead of the input. Keep the input `x` until the end and
    add that.
section: residual
"""

import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, stride=stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(out_channels)
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(out_channels)
        self.shortcut = nn.Sequential()
        if stride != 1 or in_channels != out_channels:
            self.shortcut = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride=stride, bias=False),
                nn.BatchNorm2d(out_channels),
            )

    def forward(self, x):
        out = torch.relu(self.bn1(self.conv1(x)))
        shortcut = out
        out = self.bn2(self.conv2(out))
        return torch.relu(out + shortcut)
