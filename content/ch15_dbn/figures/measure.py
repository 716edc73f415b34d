"""Print every measured number that the lesson quotes, and keep what the figures need.

    python content/ch15_dbn/figures/measure.py

takes about a minute and a half of one processor and writes ``measurements.json``, from which ``draw.py`` draws.

Data: the 1,797 digits of 8 by 8 pixels, divided by 16. For every seed 500 are drawn for testing; the other 1,297 are
there without labels, and the first 50, 100, 200 or all of them with labels, too.

The DBN: 64-100-100-100, CD-1 on mini-batches of 10 at a learning rate of 0.1, 100 epochs a layer, on the 1,297 rows.

The classifiers: three sigmoid hidden layers of 100 nodes and a softmax output, trained by fine_tune on mini-batches of
20 at a learning rate of 1 (0.2 where the lesson says so), 200 epochs with few labels and 40 with all. They start from

- the DBN, by mlp_from_dbn;
- normal random weights with standard deviation 0.01;
- Glorot's uniform random weights.

For comparison: a network of the same size with ReLU and He's normal weights, trained by Adam at 0.002 for as many
epochs on batches of 20.
"""

import json
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
from digits import table
from reference import load

RESULTS = Path(__file__).with_name("measurements.json")
pretrain_dbn = load("pretrain_dbn").pretrain_dbn
dbn_transform, dbn_reconstruct = load("dbn_transform").dbn_transform, load("dbn_transform").dbn_reconstruct
mlp_from_dbn = load("mlp_from_dbn").mlp_from_dbn
fine_tune = load("fine_tune").fine_tune
train_rbm = load("train_rbm", "ch14_rbm").train_rbm

SEEDS = range(5)
SIZES = [100, 100, 100]
LABELS = (50, 100, 200, 1297)


def split(seed):
    """Return (X, labels) to learn from and (X, labels) to test on."""
    features, target = table("digits")
    order = np.random.default_rng(seed).permutation(len(features))
    X, labels = features[order] / 16, target[order].astype(int)
    return (X[500:], labels[500:]), (X[:500], labels[:500])


@cache
def pretrained(seed):
    """Return the DBN of this seed, and the reconstruction errors of its RBMs by epoch."""
    (X, _), _ = split(seed)
    rng, errors = np.random.default_rng(1000 + seed), []

    def train(V, n_hidden):
        parameters = train_rbm(V, n_hidden, 100, 0.1, 10, rng)
        errors.append([float(error) for error in parameters[3]])
        return parameters

    return pretrain_dbn(X, SIZES, train), errors


def small_layers(sizes, rng):
    return [(rng.normal(scale=0.01, size=(d, m)), np.zeros(m)) for d, m in pairwise(sizes)]


def glorot_layers(sizes, rng):
    return [(np.sqrt(6 / (d + m)) * rng.uniform(-1, 1, size=(d, m)), np.zeros(m)) for d, m in pairwise(sizes)]


def accuracy(X, labels, layers, activation=lambda z: 0.5 * (1 + np.tanh(0.5 * z))):
    for W, b in layers[:-1]:
        X = activation(X @ W + b)
    return float(np.mean((X @ layers[-1][0] + layers[-1][1]).argmax(axis=1) == labels))


def relu_adam(X, labels, test, epochs, seed):
    """Return the test accuracy of today's ordinary choice: ReLU, He's initial values, Adam."""
    import torch

    torch.set_num_threads(1)
    torch.manual_seed(seed)
    layers = []
    for d, m in pairwise([64, *SIZES]):
        layers += [torch.nn.Linear(d, m), torch.nn.ReLU()]
        torch.nn.init.kaiming_normal_(layers[-2].weight)
        torch.nn.init.zeros_(layers[-2].bias)
    model = torch.nn.Sequential(*layers, torch.nn.Linear(SIZES[-1], 10))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.002)
    X, labels = torch.tensor(X, dtype=torch.float32), torch.tensor(labels)
    for _ in range(epochs):
        for rows in torch.randperm(len(X)).split(20):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X[rows]), labels[rows]).backward()
            optimizer.step()
    with torch.no_grad():
        return float((model(torch.tensor(test[0], dtype=torch.float32)).argmax(dim=1).numpy() == test[1]).mean())


def by_start(depth=3, lr=1.0, labels=LABELS, with_relu=True):
    """Return the test accuracies by start and number of labels, one for each seed."""
    sizes, found = SIZES[:depth], {}
    for seed in SEEDS:
        (X, y), test = split(seed)
        rng = np.random.default_rng(2000 + seed)
        dbn = pretrained(seed)[0][:depth]
        for n in labels:
            epochs = 200 if n <= 200 else 40
            starts = {
                "DBN": mlp_from_dbn(dbn, 10, rng),
                "Glorot": glorot_layers([64, *sizes, 10], rng),
                "N(0, 0.01)": small_layers([64, *sizes, 10], rng),
            }
            for name, start in starts.items():
                score = accuracy(*test, fine_tune(X[:n], y[:n], start, epochs, lr, 20, rng))
                found.setdefault(name, {}).setdefault(n, []).append(score)
            if with_relu:
                found.setdefault("ReLU, Adam", {}).setdefault(n, []).append(relu_adam(X[:n], y[:n], test, epochs, seed))
    return found


def long_training(epochs=1500):
    """Test accuracies from Glorot's start and from the DBN after long training, by number of labels."""
    found = {"DBN": {}, "Glorot": {}}
    for seed in SEEDS:
        (X, y), test = split(seed)
        rng = np.random.default_rng(3000 + seed)
        dbn, _ = pretrained(seed)
        for n in (50, 100):
            for name, start in (
                ("DBN", mlp_from_dbn(dbn, 10, rng)),
                ("Glorot", glorot_layers([64, *SIZES, 10], rng)),
            ):
                score = accuracy(*test, fine_tune(X[:n], y[:n], start, epochs, 1.0, 20, rng))
                found[name].setdefault(n, []).append(score)
    return found


def learning_curves(n=100, epochs=100):
    """Return test accuracy by epoch from each start, with 100 labels: medians over the seeds."""
    found = {}
    for seed in SEEDS:
        (X, y), test = split(seed)
        rng = np.random.default_rng(2000 + seed)
        dbn, _ = pretrained(seed)
        starts = {
            "DBN": mlp_from_dbn(dbn, 10, rng),
            "Glorot": glorot_layers([64, *SIZES, 10], rng),
            "N(0, 0.01)": small_layers([64, *SIZES, 10], rng),
        }
        for name, layers in starts.items():
            scores = [accuracy(*test, layers)]
            for _ in range(epochs):
                layers = fine_tune(X[:n], y[:n], layers, 1, 1.0, 20, rng)
                scores.append(accuracy(*test, layers))
            found.setdefault(name, []).append(scores)
    return {name: np.median(runs, axis=0).round(4).tolist() for name, runs in found.items()}


def output_layer_only(n=100):
    """Test accuracies by depth of a softmax classifier on standardised frozen features: 100 labels, 100 epochs.

    Of a DBN that was trained, and of one with Glorot's random weights.
    """
    found = {"trained": {}, "random": {}}
    for seed in SEEDS:
        (X, y), test = split(seed)
        rng = np.random.default_rng(2000 + seed)
        dbn, _ = pretrained(seed)
        random = [(W, b, c) for (W, c), (_, b, _) in zip(glorot_layers([64, *SIZES], rng), dbn, strict=True)]
        for name, layers in (("trained", dbn), ("random", random)):
            for depth in range(len(SIZES) + 1):
                H, T = dbn_transform(X, layers, depth), dbn_transform(test[0], layers, depth)
                mean, spread = H.mean(axis=0), H.std(axis=0) + 1e-3  # some pixels are always 0
                start = small_layers([H.shape[1], 10], rng)
                tuned = fine_tune(((H - mean) / spread)[:n], y[:n], start, 100, 0.1, 20, rng)
                found[name].setdefault(depth, []).append(accuracy((T - mean) / spread, test[1], tuned))
    return found


def same_class_neighbours(seed=0):
    """By depth: how many digits have a nearest neighbour of their own class, and other numbers about the features."""
    (X, y), _ = split(seed)
    dbn, errors = pretrained(seed)
    rows = []
    for depth in range(4):
        H = dbn_transform(X, dbn, depth)
        squares = (H**2).sum(axis=1)
        distances = squares[:, None] + squares - 2 * H @ H.T
        np.fill_diagonal(distances, np.inf)
        means = np.array([H[y == digit].mean(axis=0) for digit in range(10)])
        between = ((means[y] - H.mean(axis=0)) ** 2).sum() / ((H - H.mean(axis=0)) ** 2).sum()
        down = dbn_reconstruct(H, dbn[:depth]) if depth else X
        rows.append(
            {
                "neighbour": float(np.mean(y[distances.argmin(axis=1)] == y)),
                "between": float(between),
                "reconstruction": float(np.mean((X - down) ** 2)),
                "saturated": float(np.mean((H < 0.1) | (H > 0.9))),
            }
        )
    return rows, errors


def print_scores(title, scores):
    print(title)
    for name, by_labels in scores.items():
        for n, values in by_labels.items():
            print(f"  {name!s:11s} {n!s:5s} median {np.median(values):.3f} ({min(values):.3f} to {max(values):.3f})")


def main():
    kept = {}
    kept["starts"] = by_start()
    print_scores("three hidden layers, learning rate 1", kept["starts"])
    kept["one layer"] = by_start(depth=1, labels=(50, 100, 200), with_relu=False)
    print_scores("one hidden layer, learning rate 1", kept["one layer"])
    kept["slow"] = by_start(lr=0.2, labels=(50, 100), with_relu=False)
    print_scores("three hidden layers, learning rate 0.2", kept["slow"])
    kept["long"] = long_training()
    print_scores("three hidden layers, learning rate 1, 1,500 epochs", kept["long"])
    kept["frozen"] = output_layer_only()
    print_scores("softmax on standardised frozen features by depth, 100 labels", kept["frozen"])
    kept["depths"], kept["errors"] = same_class_neighbours()
    for depth, row in enumerate(kept["depths"]):
        print("depth", depth, {key: round(value, 4) for key, value in row.items()})
    print("reconstruction errors, first and last epoch:", [(e[0], e[-1]) for e in kept["errors"]])
    kept["curves"] = learning_curves()
    RESULTS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
