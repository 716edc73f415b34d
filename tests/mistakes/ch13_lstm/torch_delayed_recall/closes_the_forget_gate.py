"""
title.ko: 망각 게이트를 닫고 시작함
title.en: Starts with a closed forget gate
ko: 망각 게이트의 편향이 -5여서 게이트가 닫힌 채로 시작하고, 기억이 한 걸음도 남지 않습니다. 게이트의 1은
    남긴다는 뜻이니 편향을 양수로 두세요.
en: The bias of the forget gate is -5: it starts closed, and nothing is kept for even one step. A gate of 1
    keeps: make the bias positive.
section: forget-bias
"""

import torch


class RecallNet(torch.nn.Module):
    def __init__(self, n_input, n_hidden, n_symbols):
        super().__init__()
        self.rnn = torch.nn.LSTM(n_input, n_hidden, batch_first=True)
        self.out = torch.nn.Linear(n_hidden, n_symbols)
        with torch.no_grad():
            self.rnn.bias_ih_l0[n_hidden : 2 * n_hidden] = -5.0

    def forward(self, x, state=None):
        hs, state = self.rnn(x, state)
        return self.out(hs[:, -1]), state


def train(model, batches):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for x, labels in batches:
        optimizer.zero_grad()
        scores, _ = model(x)
        loss = torch.nn.functional.cross_entropy(scores, labels)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        losses.append(loss.item())
    return losses
