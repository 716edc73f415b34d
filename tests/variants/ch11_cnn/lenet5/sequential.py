"""One Sequential from the image to the scores."""

from torch import nn


class LeNet5(nn.Module):
    def __init__(self, n_channels=1, n_classes=10):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(n_channels, 6, 5),
            nn.Tanh(),
            nn.AvgPool2d(2, 2),
            nn.Conv2d(6, 16, 5),
            nn.Tanh(),
            nn.AvgPool2d(2, 2),
            nn.Flatten(),
            nn.Linear(400, 120),
            nn.Tanh(),
            nn.Linear(120, 84),
            nn.Tanh(),
            nn.Linear(84, n_classes),
        )

    def forward(self, x):
        return self.net(x)
