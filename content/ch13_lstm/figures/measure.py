"""Print every measured number that the lesson quotes: `python content/ch13_lstm/figures/measure.py`.

The same on every run on one machine. Takes about a minute of one core.
"""

import numpy as np
import torch
from recall_task import BATCHES, N_HIDDEN, N_INPUT, N_SYMBOLS, ROWS, Net, draw, share_right
from reference import load

lstm_cell_backward = load("lstm_cell_backward").lstm_cell_backward
lstm_forward = load("lstm_forward").lstm_forward
lstm_gates = load("lstm_gates").lstm_gates
recall = load("torch_delayed_recall")
LENGTHS = (5, 6, 8, 12, 16, 20)
SEEDS = range(3)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# --- How far a gradient gets


def gradient_norms_rnn(steps, seed, gain=1.0):
    """Return the norm of the gradient of a random loss of the last state in every state, of a plain RNN.

    The layer has 32 units and 5 inputs; its weights are uniform in ±1/√32, as PyTorch starts them.
    """
    rng = np.random.default_rng(seed)
    limit = gain / np.sqrt(N_HIDDEN)
    W_x, W_h = rng.uniform(-limit, limit, (N_INPUT, N_HIDDEN)), rng.uniform(-limit, limit, (N_HIDDEN, N_HIDDEN))
    b = rng.uniform(-limit, limit, N_HIDDEN)
    x, h, hs = rng.normal(size=(1, steps, N_INPUT)), np.zeros((1, N_HIDDEN)), []
    for t in range(steps):
        h = np.tanh(x[:, t] @ W_x + h @ W_h + b)
        hs.append(h)
    dh = rng.normal(size=h.shape)
    norms = [np.linalg.norm(dh)]
    for h in hs[:0:-1]:
        dh = (dh * (1 - h**2)) @ W_h.T
        norms.append(np.linalg.norm(dh))
    return np.array(norms)[::-1]


def gradient_norms_lstm(steps, seed, forget_bias=None):
    """Return the same for an LSTM: the norm of the gradient in both states together, at every step."""
    rng = np.random.default_rng(seed)
    limit = 1 / np.sqrt(N_HIDDEN)
    W_x, W_h = (rng.uniform(-limit, limit, (rows, 4 * N_HIDDEN)) for rows in (N_INPUT, N_HIDDEN))
    b = rng.uniform(-limit, limit, 4 * N_HIDDEN) + rng.uniform(-limit, limit, 4 * N_HIDDEN)  # two biases in PyTorch
    if forget_bias is not None:
        b[N_HIDDEN : 2 * N_HIDDEN] = forget_bias
    x = rng.normal(size=(1, steps, N_INPUT))
    hs, cs = lstm_forward(x, W_x, W_h, b)
    dh, dc = rng.normal(size=(1, N_HIDDEN)), np.zeros((1, N_HIDDEN))
    norms = [np.linalg.norm(dh)]
    for t in range(steps - 1, 0, -1):
        grads = lstm_cell_backward(dh, dc, x[:, t], hs[:, t - 1], cs[:, t - 1], W_x, W_h, b)
        dh, dc = grads["h_prev"], grads["c_prev"]
        norms.append(np.sqrt(np.sum(dh**2) + np.sum(dc**2)))
    return np.array(norms)[::-1]


def median_norms(function, steps=51, **settings):
    """Return the median over 20 random layers, relative to the last step."""
    norms = [function(steps, seed, **settings) for seed in range(20)]
    return np.median([row / row[-1] for row in norms], axis=0)


GRADIENTS = {
    "plain RNN": (gradient_norms_rnn, {}),
    "LSTM, forget bias near 0": (gradient_norms_lstm, {}),
    "LSTM, forget bias 1": (gradient_norms_lstm, {"forget_bias": 1.0}),
    "LSTM, forget bias 5": (gradient_norms_lstm, {"forget_bias": 5.0}),
}

# --- Delayed recall

LAYERS = {
    "plain RNN": ("RNN", None),
    "LSTM, forget bias near 0": ("LSTM", None),
    "GRU": ("GRU", None),
    "LSTM, forget bias 5": ("LSTM", 5.0),
}


def recall_shares():
    """Return, for each layer and length, the shares of right answers over the seeds."""
    return {
        title: {
            length: [share_right(lambda args=args: Net(*args), recall.train, length, seed) for seed in SEEDS]
            for length in LENGTHS
        }
        for title, args in LAYERS.items()
    }


# --- Gates over time


def own_weights(layer):
    """Return W_x, W_h and b of our own cell for a torch.nn.LSTM of one layer."""
    weights = (layer.weight_ih_l0.T, layer.weight_hh_l0.T, layer.bias_ih_l0 + layer.bias_hh_l0)
    return [w.detach().double().numpy().copy() for w in weights]


def trained_layer(length=20, seed=1):
    """Train the reference; return W_x, W_h, b of our own cell, in float64, and the layer of scores."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    model = recall.RecallNet(N_INPUT, N_HIDDEN, N_SYMBOLS)
    recall.train(model, [draw(rng, ROWS, length) for _ in range(BATCHES)])
    layer = model.lstm
    return own_weights(layer), model


def gate_signals(x, W_x, W_h, b):
    """Return i, f, g, o, each (N, T, H), and the cell states of our own LSTM."""
    hs, cs = lstm_forward(x, W_x, W_h, b)
    before = np.concatenate([np.zeros_like(hs[:, :1]), hs[:, :-1]], axis=1)
    steps = [lstm_gates(x[:, t], before[:, t], W_x, W_h, b) for t in range(x.shape[1])]
    return [np.stack([step[k] for step in steps], axis=1) for k in range(4)], hs, cs


def most_selective(i, g, marked):
    """Return the unit that writes most at the mark, compared with what it writes elsewhere."""
    written = np.abs(i * g)
    return int(np.argmax(written[marked].mean(axis=0) / written[~marked].mean(axis=0)))


def main():
    for bias in (0, 1, 3, 5):
        keep = sigmoid(bias)
        half_life = np.log(0.5) / np.log(keep)
        print(f"forget bias {bias}: keeps {keep:.4f} a step, {keep**20:.2e} after 20, half-life {half_life:.1f}")

    print("gradient that is left, relative to the last step, after 10, 20, 50 steps (median of 20 random layers)")
    for title, (function, settings) in GRADIENTS.items():
        norms = median_norms(function, **settings)
        print(f"  {title}: " + ", ".join(f"{norms[-1 - back]:.1e}" for back in (10, 20, 50)))

    rng = np.random.default_rng(0)
    torch.manual_seed(0)
    layer = torch.nn.LSTM(7, 16, batch_first=True, dtype=torch.float64)
    x = rng.normal(size=(8, 100, 7))
    theirs = layer(torch.from_numpy(x))[0].detach().numpy()
    ours, _ = lstm_forward(x, *own_weights(layer))
    print(f"our LSTM against torch.nn.LSTM over 100 steps: largest difference {np.abs(ours - theirs).max():.1e}")

    for kind, blocks in (("RNN", 1), ("GRU", 3), ("LSTM", 4)):
        count = sum(p.numel() for p in getattr(torch.nn, kind)(N_INPUT, N_HIDDEN).parameters())
        own = blocks * N_HIDDEN * (N_INPUT + N_HIDDEN + 1)
        print(f"parameters of {kind}, 5 inputs, 32 units: {own} with one bias, {count} in PyTorch")

    print("delayed recall, 400 batches of 32, share of right answers on 1,000 new sequences, seeds", *SEEDS)
    for title, by_length in recall_shares().items():
        shown = "; ".join(f"{length}: " + " ".join(f"{s:.2f}" for s in shares) for length, shares in by_length.items())
        print(f"  {title}: {shown}", flush=True)

    weights, model = trained_layer()
    x, labels = draw(np.random.default_rng(7), 1000, 20)
    (i, f, g, o), hs, cs = gate_signals(x.double().numpy(), *weights)
    with torch.no_grad():
        from_ours = model.out(torch.from_numpy(hs[:, -1]).float()).argmax(dim=1)
    print(f"trained on 20: our cell with its weights answers {float((from_ours == labels).double().mean()):.3f} right")
    marked = x[:, :, N_INPUT - 1].numpy().astype(bool)
    unit = most_selective(i, g, marked)
    after = np.arange(20) > marked.argmax(axis=1)[:, None]
    ends = [f"{cs[labels.numpy() == symbol, -1, unit].mean():.2f}" for symbol in range(N_SYMBOLS)]
    for title, signal in (("input", i), ("forget", f), ("output", o)):
        at, later = signal[marked][:, unit].mean(), signal[after][:, unit].mean()
        print(f"  unit {unit}, {title} gate: {at:.2f} at the mark, {later:.3f} after it")
    print(f"  unit {unit}, input gate where nothing is marked: {i[~marked][:, unit].mean():.2f}")
    print(f"  unit {unit}, mean cell state at the end, by marked symbol: {', '.join(ends)}")
    print(f"  all units: input gate {i[marked].mean():.2f} at the mark, {i[~marked].mean():.2f} elsewhere")


if __name__ == "__main__":
    main()
