"""LeNet-5, the convolutional network that read handwritten digits in 1998, in PyTorch."""

import torch


class LeNet5(torch.nn.Module):
    """Two convolutional and three dense layers. The stub holds the whole contract."""

    def __init__(self, n_channels=1, n_classes=10):
        super().__init__()
        # Parameters: 6 * 25 + 6 = 156 and 16 * 6 * 25 + 16 = 2,416 in the convolutions ...
        self.conv1 = torch.nn.Conv2d(n_channels, 6, kernel_size=5)
        self.conv2 = torch.nn.Conv2d(6, 16, kernel_size=5)
        # ... and 48,120 + 10,164 + 850 in the dense layers: nearly all of the 61,706.
        # 400 is not free to choose: 32 - 5 + 1 = 28, halved 14, 14 - 5 + 1 = 10, halved 5, in 16 channels.
        self.dense1 = torch.nn.Linear(16 * 5 * 5, 120)
        self.dense2 = torch.nn.Linear(120, 84)
        self.dense3 = torch.nn.Linear(84, n_classes)
        # Pooling has no parameters, so one layer serves both places.
        self.pool = torch.nn.AvgPool2d(2)

    def forward(self, x):
        """Return the scores of the classes."""
        # tanh comes before the pooling. Behind it, it would take the tanh of a mean instead of the mean of tanhs.
        x = self.pool(torch.tanh(self.conv1(x)))
        x = self.pool(torch.tanh(self.conv2(x)))
        # From axis 1 on: axis 0 holds the images, which must stay apart.
        x = torch.flatten(x, start_dim=1)
        x = torch.tanh(self.dense1(x))
        x = torch.tanh(self.dense2(x))
        return self.dense3(x)
