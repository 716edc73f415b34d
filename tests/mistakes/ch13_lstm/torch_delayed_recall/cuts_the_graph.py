"""
title.ko: 걸음마다 그래프를 끊음
title.en: Cuts the graph at every step
ko: 걸음마다 상태에 `detach()`를 불러 기울기가 한 걸음도 거슬러 가지 못합니다. 한 시퀀스 안에서는 상태를 끊지
    마세요.
en: The states are detached at every step, so that no gradient goes back even one step. Do not detach them
    within a sequence.
section: delayed-recall
"""

import torch


class RecallNet(torch.nn.Module):
    def __init__(self, n_input, n_hidden, n_symbols):
        super().__init__()
        self.rnn = torch.nn.LSTMCell(n_input, n_hidden)
        self.out = torch.nn.Linear(n_hidden, n_symbols)
        with torch.no_grad():
            self.rnn.bias_ih[n_hidden : 2 * n_hidden] = 5.0

    def forward(self, x, state=None):
        for t in range(x.shape[1]):
            h, c = self.rnn(x[:, t], state)
            state = h.detach(), c.detach()
        return self.out(h), state


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
