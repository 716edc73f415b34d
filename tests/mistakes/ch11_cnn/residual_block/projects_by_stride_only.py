"""
title.ko: 보폭이 있을 때만 투영함
title.en: Projects only when there is a stride
ko: 보폭만 보고 지름길을 정해서, 보폭이 1이고 채널의 수가 다르면 더할 수 없거나 브로드캐스팅됩니다. 채널의 수가 다를
    때에도 투영하세요.
en: The kind of short cut is chosen by the stride alone, so with stride 1 and different channels the sum fails or is
    broadcast. Project as well when the channels differ.
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
        if stride != 1:
            self.shortcut = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride=stride, bias=False),
                nn.BatchNorm2d(out_channels),
            )

    def forward(self, x):
        out = torch.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        return torch.relu(out + self.shortcut(x))
