"""
title.ko: 마지막에 소프트맥스를 둠
title.en: Ends with a softmax
ko: 점수를 소프트맥스로 확률로 바꾸어 돌려줍니다. 교차 엔트로피 손실이 소프트맥스를 포함하므로 두 번 적용하게
    됩니다. 점수를 그대로 돌려주세요.
en: The scores are turned into probabilities by a softmax. The cross-entropy loss contains one already, so it would
    be applied twice. Return the scores as they are.
section: train-and-eval
"""

import torch


class DropoutModel(torch.nn.Module):
    def __init__(self, n_feature=784, n_hidden=1200, n_output=10, p=0.5):
        super().__init__()
        self.layer1 = torch.nn.Linear(n_feature, n_hidden)
        self.dropout1 = torch.nn.Dropout(p)
        self.layer2 = torch.nn.Linear(n_hidden, n_hidden)
        self.dropout2 = torch.nn.Dropout(p)
        self.layer3 = torch.nn.Linear(n_hidden, n_output)

    def forward(self, x):
        x = torch.relu(self.layer1(x))
        x = self.dropout1(x)
        x = torch.relu(self.layer2(x))
        x = self.dropout2(x)
        return torch.softmax(self.layer3(x), dim=1)
