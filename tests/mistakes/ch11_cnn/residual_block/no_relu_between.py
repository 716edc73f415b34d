"""
title.ko: 두 합성곱 사이에 렐루가 없음
title.en: Has no ReLU between the convolutions
ko: 첫 배치 정규화의 뒤에 렐루가 없어서 두 합성곱이 하나의 선형 함수처럼 됩니다. 그 사이에도 렐루를 두세요.
en: There is no ReLU behind the first batch normalization, so the two convolutions act like one linear function. Put
    one between them.
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
        out = self.bn1(self.conv1(x))
        out = self.bn2(self.conv2(out))
        return torch.relu(out + self.shortcut(x))
