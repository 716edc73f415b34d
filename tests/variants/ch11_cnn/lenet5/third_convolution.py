"""The layer of 120 as a third convolution over the whole 5 x 5, as in the paper, and the layers made back to front."""

from torch import nn
from torch.nn import functional


class LeNet5(nn.Module):
    def __init__(self, n_channels=1, n_classes=10):
        super().__init__()
        self.output = nn.Linear(84, n_classes)
        self.f6 = nn.Linear(120, 84)
        self.c5 = nn.Conv2d(16, 120, 5)
        self.c3 = nn.Conv2d(6, 16, 5)
        self.c1 = nn.Conv2d(n_channels, 6, 5)

    def forward(self, x):
        s2 = functional.avg_pool2d(self.c1(x).tanh(), 2)
        s4 = functional.avg_pool2d(self.c3(s2).tanh(), 2)
        c5 = self.c5(s4).tanh().view(-1, 120)
        return self.output(self.f6(c5).tanh())
