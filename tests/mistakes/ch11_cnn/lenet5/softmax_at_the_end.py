"""
title.ko: 마지막에 소프트맥스를 둠
title.en: Ends with a softmax
ko: 점수를 확률로 바꾸어 돌려줍니다. 교차 엔트로피 손실에 소프트맥스가 들어 있으므로 로짓을 그대로 돌려주세요.
en: The scores are turned into probabilities. The cross-entropy loss contains a softmax already: return the logits
    as they are.
section: lenet-5
"""

import torch


class LeNet5(torch.nn.Module):
    def __init__(self, n_channels=1, n_classes=10):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(n_channels, 6, 5)
        self.conv2 = torch.nn.Conv2d(6, 16, 5)
        self.pool = torch.nn.AvgPool2d(2)
        self.fc1 = torch.nn.Linear(400, 120)
        self.fc2 = torch.nn.Linear(120, 84)
        self.fc3 = torch.nn.Linear(84, n_classes)

    def forward(self, x):
        x = self.pool(torch.tanh(self.conv1(x)))
        x = self.pool(torch.tanh(self.conv2(x)))
        x = torch.flatten(x, 1)
        x = torch.tanh(self.fc1(x))
        x = torch.tanh(self.fc2(x))
        return torch.softmax(self.fc3(x), dim=1)
