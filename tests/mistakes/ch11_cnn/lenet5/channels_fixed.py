"""
title.ko: 입력의 채널을 하나로 고정함
title.en: Fixes the number of channels at 1
ko: 첫 합성곱이 언제나 채널 하나를 읽어서 컬러 이미지를 받지 못합니다. 건네받은 `n_channels`를 쓰세요.
en: The first convolution always reads one channel, so coloured images are refused. Use the `n_channels` that is
    passed in.
section: lenet-5
"""

import torch


class LeNet5(torch.nn.Module):
    def __init__(self, n_channels=1, n_classes=10):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 6, 5)
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
        return self.fc3(x)
