"""
title.ko: 손실에 확률을 넣음
title.en: Feeds probabilities to the loss
ko: 점수에 소프트맥스를 씌운 다음 교차 엔트로피에 넣었습니다. 교차 엔트로피는 로짓을 받습니다. 두 번 씌우면
    기울기가 아주 작아집니다.
en: The scores go through a softmax before the cross-entropy, which wants logits. Twice a softmax leaves very
    small gradients.
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
        return torch.softmax(self.out(hs[:, -1]), dim=-1), state


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
