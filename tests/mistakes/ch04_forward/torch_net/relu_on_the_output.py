"""
title.ko: 출력층에도 ReLU를 씀
title.en: Applies ReLU to the output layer, too
ko: 출력층의 점수에도 ReLU를 써서 음수인 점수가 모두 0이 되고 확률이 달라집니다. ReLU는 은닉층에만 쓰고 점수는
    그대로 softmax에 넘기세요.
en: ReLU also acts on the scores of the output layer, where it turns every negative score into 0 and changes the
    probabilities. Use it in the hidden layer only and hand the scores to the softmax as they are.
section: output-layer
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
        return self.softmax(self.relu(self.out(h)))
