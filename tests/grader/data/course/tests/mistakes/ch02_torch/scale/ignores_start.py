"""
title.ko: 시작 값을 쓰지 않음
title.en: Ignores the start
ko: 배율이 언제나 1에서 시작합니다. `start`에서 시작하세요.
en: The factor always starts at 1. Start at `start`.
section: scale
"""

import torch


class Scale(torch.nn.Module):
    def __init__(self, start=1.0):
        super().__init__()
        self.factor = torch.nn.Parameter(torch.tensor(1.0))

    def forward(self, x):
        return x * self.factor
