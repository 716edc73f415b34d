"""
title.ko: 은닉층의 활성화가 빠짐
title.en: The hidden activation is missing
ko: ReLU를 부르지 않거나 그 결과를 받아 두지 않아 두 층이 하나의 선형 변환으로 합쳐집니다. 은닉층의 출력에
    ReLU를 쓰고 돌려받은 값을 다음 층에 넘기세요.
en: ReLU is not called, or what it returns is dropped, so the two layers merge into one linear map. Apply it to
    the output of the hidden layer and pass on the result.
section: depth
"""

import torch


class Net(torch.nn.Module):
    def __init__(self, n_feature, n_hidden, n_output):
        super().__init__()
        self.hidden = torch.nn.Linear(n_feature, n_hidden)
        self.relu = torch.nn.ReLU()
        self.out = torch.nn.Linear(n_hidden, n_output)
        self.softmax = torch.nn.Softmax(dim=-1)

    def forward(self, x):
        h = self.hidden(x)
        self.relu(h)
        return self.softmax(self.out(h))
