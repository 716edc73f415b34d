"""
title.ko: 입력에 제자리로 더함
title.en: Adds into the input
ko: `+=`가 부른 쪽의 `x`를 바꾸고, 기울기가 필요한 입력에서는 오류가 납니다. 새 텐서를 만드는 `+`를 쓰세요.
en: `+=` changes the caller's `x`, and fails where the input wants gradients. Use `+`, which makes a new tensor.
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
        out = self.bn2(self.conv2(out))
        shortcut = self.shortcut(x)
        shortcut += out
        return torch.relu(shortcut)
