"""
title.ko: softmax를 두 번 씀
title.en: Applies the softmax twice
ko: softmax를 지난 확률에 softmax를 한 번 더 씌워 확률이 서로 비슷해집니다. 합은 여전히 1이라 눈에 띄지 않으니,
    로짓에 한 번만 쓰세요.
en: The probabilities go through a second softmax, which makes them more alike. Their sum is still 1, so it goes
    unnoticed: apply the softmax once, to the logits.
section: softmax-axis
"""

import torch


class Net(torch.nn.Module):
    def __init__(self, n_feature, n_hidden, n_output):
        super().__init__()
        self.hidden = torch.nn.Linear(n_feature, n_hidden)
        self.relu = torch.nn.ReLU(inplace=True)
        self.out = torch.nn.Linear(n_hidden, n_output)
        self.softmax = torch.nn.Softmax(dim=-1)

    def forward(self, x):
        h = self.relu(self.hidden(x))
        p = torch.softmax(self.out(h), dim=-1)
        return self.softmax(p)
