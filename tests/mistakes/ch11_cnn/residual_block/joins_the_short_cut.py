"""
title.ko: 지름길을 더하지 않고 이어 붙임
title.en: Joins the short cut instead of adding it
ko: 지름길을 채널의 축에 이어 붙여서 채널이 두 배가 됩니다. 인셉션 블록과 달리 여기서는 더합니다.
en: The short cut is joined along the channels, which doubles their number. Here it is added, unlike the branches of
    an inception block.
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
        return torch.relu(torch.cat([out, self.shortcut(x)], dim=1))
