"""
title.ko: 첫 걸음의 상태로 답함
title.en: Answers from the first state
ko: 점수를 첫 걸음의 은닉 상태에서 구했습니다. 시퀀스를 다 읽은 마지막 상태 `hs[:, -1]`을 쓰세요.
en: The scores come from the hidden state after the first element. Use the last one, `hs[:, -1]`, when all has
    been read.
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
        return self.out(hs[:, 0]), state


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
