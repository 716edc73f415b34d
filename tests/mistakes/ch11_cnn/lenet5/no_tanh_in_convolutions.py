"""
title.ko: 합성곱의 뒤에 tanh가 없음
title.en: Has no tanh behind the convolutions
ko: 합성곱에서 곧바로 풀링으로 넘어갑니다. 합성곱도 풀링도 선형이므로 두 층이 하나의 선형 함수가 됩니다. 합성곱마다
    tanh를 두세요.
en: The convolutions go straight into the pooling. Both are linear, so two layers become a single linear function.
    Put a tanh behind each convolution.
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
        x = self.pool(self.conv1(x))
        x = self.pool(self.conv2(x))
        x = torch.flatten(x, 1)
        x = torch.tanh(self.fc1(x))
        x = torch.tanh(self.fc2(x))
        return self.fc3(x)
