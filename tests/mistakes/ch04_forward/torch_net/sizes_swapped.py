"""
title.ko: Linear의 두 크기를 뒤바꿈
title.en: Swaps the two sizes of Linear
ko: `Linear`에 출력의 수를 먼저 넘겨 층의 입력과 출력이 뒤바뀌었습니다. `Linear`의 인자는 입력의 수, 출력의 수의
    차례입니다.
en: `Linear` gets the number of outputs first, so the inputs and outputs of the layers are swapped. Its
    arguments are the number of inputs, then the number of outputs.
section: shapes
"""

import torch


class Net(torch.nn.Module):
    def __init__(self, n_feature, n_hidden, n_output):
        super().__init__()
        self.hidden = torch.nn.Linear(n_hidden, n_feature)
        self.relu = torch.nn.ReLU(inplace=True)
        self.out = torch.nn.Linear(n_output, n_hidden)
        self.softmax = torch.nn.Softmax(dim=-1)

    def forward(self, x):
        h = self.relu(self.hidden(x))
        return self.softmax(self.out(h))
