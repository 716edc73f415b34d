"""
title.ko: p를 남길 확률로 넘김
title.en: Passes on the share that is kept
ko: `torch.nn.Dropout`에 `1 - p`를 넘깁니다. PyTorch의 `p`도 버릴 확률이므로 그대로 넘기세요. `p`가 0.5이면 차이가
    보이지 않습니다.
en: `torch.nn.Dropout` gets `1 - p`. Its `p` is the drop rate as well, so pass it on unchanged. At `p` = 0.5 the
    difference does not show.
section: train-and-eval
"""

import torch


class DropoutModel(torch.nn.Module):
    def __init__(self, n_feature=784, n_hidden=1200, n_output=10, p=0.5):
        super().__init__()
        self.layer1 = torch.nn.Linear(n_feature, n_hidden)
        self.dropout1 = torch.nn.Dropout(1 - p)
        self.layer2 = torch.nn.Linear(n_hidden, n_hidden)
        self.dropout2 = torch.nn.Dropout(1 - p)
        self.layer3 = torch.nn.Linear(n_hidden, n_output)

    def forward(self, x):
        x = torch.relu(self.layer1(x))
        x = self.dropout1(x)
        x = torch.relu(self.layer2(x))
        x = self.dropout2(x)
        return self.layer3(x)
