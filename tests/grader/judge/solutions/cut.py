"""torch across the wire: functions, modules, losses."""

import torch


class Linear(torch.nn.Module):
    def __init__(self, n, m):
        super().__init__()
        generator = torch.Generator().manual_seed(3)
        self.W = torch.nn.Parameter(torch.randn(n, m, generator=generator))
        self.b = torch.nn.Parameter(torch.zeros(m))
        self.register_buffer("steps", torch.tensor(0))

    def forward(self, x):
        return x @ self.W + self.b


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.second = Linear(3, 4), Linear(4, 2)
        self.dropout = torch.nn.Dropout(0.5)

    def forward(self, x):
        hidden = torch.tanh(self.first(x))
        return self.second(self.dropout(hidden)), hidden


def square(x):
    return (x**2).sum()


def elementwise(x):
    return torch.sin(x) * 2


def two(x, y):
    return x * y, x + y


def loss(logits, *, target):
    return ((logits - target) ** 2).mean()


def nested(parts):
    return parts["x"] * parts["ys"][0] + parts["ys"][1]


def penalty(model, W):
    return (W**2).sum() + model.b.sum()


def of_parameter(W):
    return (W**2).sum()


def detached(x):
    return (x * 2).detach()


def integers(x):
    return x.argmax()


def make():
    return Linear(3, 2)


def gradient_of(model):
    return model.W.grad


def step(model, lr):
    with torch.no_grad():
        for p in model.parameters():
            p -= lr * p.grad


def train(model, x, y, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        value = ((model(x) - y) ** 2).mean()
        value.backward()
        optimizer.step()
        losses.append(value.item())
    return losses


def apply(f, x):
    return f(x * 2)


def overwrite(x):
    x.data[...] = 0
    return x


def values():
    return torch.float32, torch.Size([2, 3]), torch.tensor([1.5], dtype=torch.bfloat16), torch.tensor(True)


class Dataset(torch.utils.data.Dataset):
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __len__(self):
        return len(self.x)

    def __getitem__(self, index):
        return self.x[index], self.y[index]


def loader(dataset, batch_size):
    return torch.utils.data.DataLoader(dataset, batch_size=batch_size)
