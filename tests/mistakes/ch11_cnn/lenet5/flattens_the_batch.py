"""
title.ko: 배치까지 한 줄로 펼침
title.en: Flattens the batch as well
ko: `torch.flatten(x)`가 이미지의 축까지 펼쳐서 이미지들이 한 줄로 이어집니다. 1번 축부터 펼치세요.
en: `torch.flatten(x)` flattens the axis of the images as well, and they become one long row. Flatten from axis 1
    on.
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
        x = torch.flatten(x)
        x = torch.tanh(self.fc1(x))
        x = torch.tanh(self.fc2(x))
        return self.fc3(x)
