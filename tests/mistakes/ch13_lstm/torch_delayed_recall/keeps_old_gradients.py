"""
title.ko: 기울기를 지우지 않음
title.en: Keeps old gradients
ko: `zero_grad()`를 부르지 않아 모든 배치의 기울기가 계속 쌓입니다. 배치마다 먼저 지우세요.
en: `zero_grad()` is never called, and the gradients of all batches pile up. Clear them first for every batch.
section: delayed-recall
"""

import torch


class RecallNet(torch.nn.Module):
    def __init__(self, n_input, n_hidden, n_symbols):
        super().__init__()
        self.rnn = torch.nn.LSTM(n_input, n_hidden, batch_first=True)
        self.out = torch.nn.Linear(n_hidden, n_symbols)
        with torch.no_grad():
            self.rnn.bias_ih_l0[n_hidden : 2 * n_hidden] = 5.0

    def forward(self, x, state=None):
        hs, state = self.rnn(x, state)
        return self.out(hs[:, -1]), state


def train(model, batches):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for x, labels in batches:
        scores, _ = model(x)
        loss = torch.nn.functional.cross_entropy(scores, labels)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
