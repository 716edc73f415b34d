"""
title.ko: 채널을 맨 뒤로 옮겨 펼침
title.en: Flattens with the channels last
ko: 채널의 축을 맨 뒤로 옮긴 다음 펼쳐서 400개의 순서가 다릅니다. 모양은 맞지만 저장된 가중치를 불러오면 엉뚱한 값과
    곱해집니다. 축을 옮기지 말고 그대로 펼치세요.
en: The axis of the channels is moved to the end before flattening, so the 400 numbers come in another order. The
    shapes fit, but loaded weights meet the wrong values. Flatten without moving axes.
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
        x = torch.flatten(x.permute(0, 2, 3, 1), 1)
        x = torch.tanh(self.fc1(x))
        x = torch.tanh(self.fc2(x))
        return self.fc3(x)
