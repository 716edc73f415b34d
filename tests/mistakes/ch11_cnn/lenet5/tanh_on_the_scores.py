"""
title.ko: 점수에도 tanh를 적용함
title.en: Applies tanh to the scores as well
ko: 마지막 밀집층의 뒤에도 tanh가 있어서 점수가 -1과 1 사이에 갇힙니다. 마지막 층의 출력은 그대로 돌려주세요.
en: There is a tanh behind the last dense layer, too, which keeps the scores between -1 and 1. Return what the last
    layer gives.
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
        return torch.tanh(self.fc3(x))
