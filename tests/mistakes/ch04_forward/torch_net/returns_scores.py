"""
title.ko: softmax를 없앰
title.en: Drops the softmax
ko: softmax를 없애 오류는 사라졌지만 확률이 아니라 로짓이 나옵니다. 여기서는 출력의 합이 1이어야 하므로
    softmax를 되살리고 축을 고치세요.
en: Without the softmax there is no error any more, but the outputs are logits instead of probabilities. Here
    they must add up to 1, so put the softmax back and mend its axis.
section: output-layer
"""

import torch


class Net(torch.nn.Module):
    def __init__(self, n_feature, n_hidden, n_output):
        super().__init__()
        self.hidden = torch.nn.Linear(n_feature, n_hidden)
        self.relu = torch.nn.ReLU(inplace=True)
        self.out = torch.nn.Linear(n_hidden, n_output)

    def forward(self, x):
        h = self.relu(self.hidden(x))
        return self.out(h)
