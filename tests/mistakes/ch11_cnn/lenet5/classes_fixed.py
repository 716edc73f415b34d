"""
title.ko: 클래스의 수를 10으로 고정함
title.en: Fixes the number of classes at 10
ko: 마지막 층의 출력이 언제나 10개입니다. 건네받은 `n_classes`를 쓰세요.
en: The last layer always has 10 outputs. Use the `n_classes` that is passed in.
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
        self.fc3 = torch.nn.Linear(84, 10)

    def forward(self, x):
        x = self.pool(torch.tanh(self.conv1(x)))
        x = self.pool(torch.tanh(self.conv2(x)))
        x = torch.flatten(x, 1)
        x = torch.tanh(self.fc1(x))
        x = torch.tanh(self.fc2(x))
        return self.fc3(x)
