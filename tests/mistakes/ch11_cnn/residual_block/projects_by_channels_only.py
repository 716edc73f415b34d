"""
title.ko: 채널이 다를 때만 투영함
title.en: Projects only when the channels differ
ko: 채널의 수만 보고 지름길을 정해서, 채널이 같고 보폭이 2이면 모양이 맞지 않습니다. 보폭이 1이 아닐 때에도
    투영하세요.
en: The kind of short cut is chosen by the channels alone, so with equal channels and stride 2 the shapes do not
    fit. Project as well when the stride is not 1.
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
        if in_channels != out_channels:
            self.shortcut = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride=stride, bias=False),
                nn.BatchNorm2d(out_channels),
            )

    def forward(self, x):
        out = torch.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        return torch.relu(out + self.shortcut(x))
