"""
title.ko: 게이트가 없는 RNN
title.en: A plain RNN
ko: 게이트가 없는 RNN이어서 몇 걸음만 지나면 표시된 기호가 사라집니다. 셀 상태가 있는 LSTM이나 GRU를 쓰세요.
en: It is an RNN without gates, and the marked symbol is gone after a few steps. Use a layer with a memory, an
    LSTM or a GRU.
section: forgetting
"""

import torch


class RecallNet(torch.nn.Module):
    def __init__(self, n_input, n_hidden, n_symbols):
        super().__init__()
        self.rnn = torch.nn.RNN(n_input, n_hidden, batch_first=True)
        self.out = torch.nn.Linear(n_hidden, n_symbols)

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
