"""
title.ko: 곱하지 않고 더함
title.en: Adds the factor
ko: 입력에 배율을 더하고 있습니다. 곱하세요.
en: Your code adds the factor to the input. Multiply.
section: scale
"""

import torch


class Scale(torch.nn.Module):
    def __init__(self, start=1.0):
        super().__init__()
        self.factor = torch.nn.Parameter(torch.tensor(start))

    def forward(self, x):
        return x + self.factor
