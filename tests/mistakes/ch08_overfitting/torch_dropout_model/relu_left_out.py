"""
title.ko: 은닉층의 ReLU를 빠뜨림
title.en: Leaves the ReLU out
ko: 은닉층에 ReLU가 없습니다. 그러면 세 층이 선형 함수 하나로 합쳐집니다. 층마다 ReLU를 거친 뒤에 버리세요.
en: There is no ReLU in the hidden layers, so the three layers collapse into one linear function. Apply it to each
    before dropping.
section: train-and-eval
"""

import torch


class DropoutModel(torch.nn.Module):
    def __init__(self, n_feature=784, n_hidden=1200, n_output=10, p=0.5):
        super().__init__()
        self.layer1 = torch.nn.Linear(n_feature, n_hidden)
        self.dropout1 = torch.nn.Dropout(p)
        self.layer2 = torch.nn.Linear(n_hidden, n_hidden)
        self.dropout2 = torch.nn.Dropout(p)
        self.layer3 = torch.nn.Linear(n_hidden, n_output)

    def forward(self, x):
        x = self.layer1(x)
        x = self.dropout1(x)
        x = self.layer2(x)
        x = self.dropout2(x)
        return self.layer3(x)
