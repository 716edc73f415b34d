"""
title.ko: 첫 합성곱에 패딩을 둠
title.en: Pads the first convolution
ko: 28×28 이미지에나 필요한 `padding=2`가 첫 합성곱에 있습니다. 입력이 32×32이므로 첫 밀집층에 들어올 수가 400개를
    넘어 모양이 맞지 않습니다. 패딩을 없애세요.
en: The first convolution has `padding=2`, which only images of 28 x 28 need. From 32 x 32 more than 400 numbers
    arrive at the first dense layer, and the shapes do not fit. Remove the padding.
section: lenet-5
"""

import torch


class LeNet5(torch.nn.Module):
    def __init__(self, n_channels=1, n_classes=10):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(n_channels, 6, 5, padding=2)
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
