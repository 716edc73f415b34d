"""Delayed recall, the task of the exercise torch_delayed_recall: the sequences, and what a training leads to."""

import numpy as np
import torch

N_INPUT, N_HIDDEN, N_SYMBOLS = 5, 32, 4
BATCHES, ROWS, WINDOW, HELD_OUT = 400, 32, 5, 1000


def draw(rng, rows, length):
    """Return sequences (rows, length, 5) and the numbers of their marked symbols, drawn as the suite draws them."""
    symbols = rng.integers(0, N_SYMBOLS, size=(rows, length))
    marked = rng.integers(0, WINDOW, size=rows)
    x = np.zeros((rows, length, N_INPUT), dtype=np.float32)
    every = np.arange(rows)
    x[every[:, None], np.arange(length), symbols] = 1
    x[every, marked, N_INPUT - 1] = 1
    return torch.from_numpy(x), torch.from_numpy(symbols[every, marked])


class Net(torch.nn.Module):
    """A layer of torch.nn (LSTM, GRU or RNN), by default as PyTorch initialises it, and a layer of scores."""

    def __init__(self, kind, forget_bias=None):
        super().__init__()
        self.layer = getattr(torch.nn, kind)(N_INPUT, N_HIDDEN, batch_first=True)
        self.out = torch.nn.Linear(N_HIDDEN, N_SYMBOLS)
        if forget_bias is not None:
            with torch.no_grad():
                self.layer.bias_ih_l0[N_HIDDEN : 2 * N_HIDDEN] = forget_bias

    def forward(self, x, state=None):
        hs, state = self.layer(x, state)
        return self.out(hs[:, -1]), state


def share_right(make_model, train, length, seed):
    """Train a new model within the budget; return its share of right answers on new sequences."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    batches = [draw(rng, ROWS, length) for _ in range(BATCHES)]
    x, labels = draw(rng, HELD_OUT, length)
    model = make_model()
    train(model, batches)
    with torch.no_grad():
        return float((model(x)[0].argmax(dim=1) == labels).double().mean())
