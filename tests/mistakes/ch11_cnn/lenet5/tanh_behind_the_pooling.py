"""
title.ko: 풀링한 뒤에 tanh를 적용함
title.en: Applies tanh behind the pooling
ko: 먼저 평균을 내고 tanh를 적용합니다. 평균의 tanh는 tanh의 평균과 다릅니다. 합성곱의 바로 뒤에 tanh를 두고
    그다음에 풀링하세요.
en: The mean is taken first and tanh applied to it. The tanh of a mean is not the mean of tanhs. Put tanh right
    behind the convolution and pool after that.
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
        x = torch.tanh(self.pool(self.conv1(x)))
        x = torch.tanh(self.pool(self.conv2(x)))
        x = torch.flatten(x, 1)
        x = torch.tanh(self.fc1(x))
        x = torch.tanh(self.fc2(x))
        return self.fc3(x)
