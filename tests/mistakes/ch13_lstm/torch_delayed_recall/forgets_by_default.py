"""
title.ko: 망각 게이트의 편향이 0 근처
title.en: Forget bias near 0
ko: 파이토치가 정한 대로 시작하면 망각 게이트가 0.5쯤이어서 걸음마다 기억의 절반이 사라지고, 긴 시퀀스에서는
    배울 기울기가 남지 않습니다. 망각 게이트의 편향을 크게 두고 시작하세요.
en: Started as PyTorch does it, the forget gate is about 0.5: half of the memory is lost at every step, and long
    sequences leave no gradient to learn from. Start with a large bias of the forget gate.
section: forget-bias
"""

import torch


class RecallNet(torch.nn.Module):
    def __init__(self, n_input, n_hidden, n_symbols):
        super().__init__()
        self.rnn = torch.nn.LSTM(n_input, n_hidden, batch_first=True)
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
