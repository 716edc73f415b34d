"""
title.ko: 엉뚱한 구획의 편향을 키움
title.en: Raises the bias of another block
ko: 망각 게이트가 아니라 후보의 편향을 키웠습니다. 구획의 차례는 i, f, g, o이므로 망각 게이트는 둘째 구획입니다.
en: The large bias went to the candidate instead of the forget gate. The order is i, f, g, o: the forget gate is
    the second block.
section: forget-bias
"""

import torch


class RecallNet(torch.nn.Module):
    def __init__(self, n_input, n_hidden, n_symbols):
        super().__init__()
        self.rnn = torch.nn.LSTM(n_input, n_hidden, batch_first=True)
        self.out = torch.nn.Linear(n_hidden, n_symbols)
        with torch.no_grad():
            self.rnn.bias_ih_l0[2 * n_hidden : 3 * n_hidden] = 5.0

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
