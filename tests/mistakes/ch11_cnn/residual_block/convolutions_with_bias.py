"""
title.ko: 합성곱에 편향을 둠
title.en: Gives the convolutions biases
ko: 합성곱에 편향이 있습니다. 뒤따르는 배치 정규화가 평균을 빼면서 편향을 지우므로 쓸모가 없습니다. `bias=False`로
    하세요.
en: The convolutions have biases. The batch normalization behind them subtracts the mean and with it the bias. Set
    `bias=False`.
section: residual
"""

import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, stride=stride, padding=1)
        self.bn1 = nn.BatchNorm2d(out_channels)
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, padding=1)
        self.bn2 = nn.BatchNorm2d(out_channels)
        self.shortcut = nn.Sequential()
        if stride != 1 or in_channels != out_channels:
            self.shortcut = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride=stride),
                nn.BatchNorm2d(out_channels),
            )

    def forward(self, x):
        out = torch.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        return torch.relu(out + self.shortcut(x))
