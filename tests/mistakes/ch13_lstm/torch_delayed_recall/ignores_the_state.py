"""
title.ko: 건네받은 상태를 쓰지 않음
title.en: Ignores the state it is given
ko: `state`를 받고도 순환층에 넘기지 않아 토막마다 처음부터 시작합니다. 순환층에 x와 함께 넘기세요.
en: The argument `state` is not passed on to the recurrent layer, which starts anew with every piece. Pass it on
    together with x.
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
        hs, state = self.rnn(x)
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
