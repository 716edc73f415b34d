"""
title.ko: 밀집층의 뒤에 tanh가 없음
title.en: Has no tanh behind the dense layers
ko: 세 밀집층 사이에 활성화 함수가 없어서 셋이 선형 함수 하나로 합쳐집니다. 앞의 두 밀집층 뒤에 tanh를 두세요.
en: There is no activation between the three dense layers, so they collapse into one linear function. Put a tanh
    behind the first two.
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
        x = self.fc1(x)
        x = self.fc2(x)
        return self.fc3(x)
