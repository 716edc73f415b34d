"""
title.ko: 갱신한 다음의 손실을 잼
title.en: Measures the loss after the update
ko: 갱신한 뒤에 다시 구한 손실을 돌려줍니다. 그 배치로 갱신하기 전의 손실을 돌려주세요. 순전파를 두 번 하지
    않아도 됩니다.
en: The loss is computed once more after the update. Return the one before the update by that batch; it takes no
    second forward pass.
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
        optimizer.zero_grad()
        scores, _ = model(x)
        loss = torch.nn.functional.cross_entropy(scores, labels)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        losses.append(torch.nn.functional.cross_entropy(model(x)[0], labels).item())
    return losses
