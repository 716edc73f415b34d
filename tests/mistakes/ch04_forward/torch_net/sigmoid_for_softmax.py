"""
title.ko: softmax 대신 시그모이드를 씀
title.en: Uses a sigmoid for the softmax
ko: 출력마다 시그모이드를 따로 씌워 값은 0과 1 사이지만 합이 1이 아닙니다. 클래스가 서로 배타적이므로 점수들을
    함께 정규화하는 softmax를 쓰세요.
en: A sigmoid on each output gives values between 0 and 1, but their sum is not 1. The classes exclude each
    other, so use a softmax, which normalises the scores together.
section: output-layer
"""

import torch


class Net(torch.nn.Module):
    def __init__(self, n_feature, n_hidden, n_output):
        super().__init__()
        self.hidden = torch.nn.Linear(n_feature, n_hidden)
        self.relu = torch.nn.ReLU(inplace=True)
        self.out = torch.nn.Linear(n_hidden, n_output)
        self.softmax = torch.nn.Sigmoid()

    def forward(self, x):
        h = self.relu(self.hidden(x))
        return self.softmax(self.out(h))
