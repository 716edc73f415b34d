"""
title.ko: 배율이 매개변수가 아님
title.en: The factor is no parameter
ko: 배율이 보통의 텐서라서 `parameters()`에 없습니다. `torch.nn.Parameter`로 만드세요.
en: The factor is a plain tensor, so `parameters()` does not list it. Make it a `torch.nn.Parameter`.
section: scale
"""

import torch


class Scale(torch.nn.Module):
    def __init__(self, start=1.0):
        super().__init__()
        self.factor = torch.tensor(start)

    def forward(self, x):
        return x * self.factor
