"""Print every measured number that the lesson quotes, and keep the curves for the figures.

    python content/ch09_vanishing_gradients/figures/measure.py

takes one to two minutes of one processor and writes ``measurements.json``, from which ``draw.py`` draws.

Gradients and activations are those of the reference solutions in float64, before any training. The data are the
handwritten digits of content/data (64 pixels, standardised). The trained networks are PyTorch's, float32, one thread.
"""

import json
from pathlib import Path

import numpy as np
import torch
from networks import DeepNet, digits, draw_layers, loss_and_accuracy
from reference import load

RESULTS = Path(__file__).with_name("measurements.json")
initializers = load("initializers")
gradient_norms = load("gradient_norms").gradient_norms

SEEDS = range(5)
EPOCHS = 30
DEPTH = 20  # weight matrices


def scaled(sigma):
    return lambda n_in, n_out, rng: rng.normal(0.0, sigma, size=(n_in, n_out))


def median_norms(activation, initializer, depth=DEPTH):
    """Return the median over the seeds of the gradient norms of a network 64-100-...-100-10."""
    (x, labels), _ = digits()
    x, labels = x[:256], labels[:256]
    sizes = [64] + [100] * (depth - 1) + [10]
    runs = [
        gradient_norms(x, labels, draw_layers(sizes, initializer, np.random.default_rng(seed)), activation)
        for seed in SEEDS
    ]
    return np.median(runs, axis=0)


def gradients_by_depth():
    settings = {
        "sigmoid, Glorot": ("sigmoid", initializers.glorot_normal),
        "tanh, Glorot": ("tanh", initializers.glorot_normal),
        "ReLU, Glorot": ("relu", initializers.glorot_normal),
        "ReLU, He": ("relu", initializers.he_normal),
        "ReLU, twice He": ("relu", lambda n_in, n_out, rng: 2 * initializers.he_normal(n_in, n_out, rng)),
    }
    kept = {}
    print("gradient norms: first layer, last layer, ratio first / last")
    for depth in (2, 3, 5, 10, DEPTH):
        for name, (activation, initializer) in settings.items():
            norms = median_norms(activation, initializer, depth)
            print(f"  depth {depth:2d} {name:16s} {norms[0]:.3g} {norms[-1]:.3g} {norms[0] / norms[-1]:.3g}")
            if depth == DEPTH:
                kept[name] = norms.tolist()
                factor = (norms[1] / norms[-2]) ** (1 / (DEPTH - 3))
                print(f"           a factor of {factor:.3f} from layer to layer")
    return kept


def softmax_rows(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def softmax_in_hidden_layers():
    """The gradient norm of the first of five layers with softmax instead of the sigmoid in the hidden layers."""
    (x, labels), _ = digits()
    x, labels = torch.tensor(x[:256]), torch.tensor(labels[:256])
    functions = {"softmax": lambda z: torch.softmax(z, dim=1), "sigmoid": torch.sigmoid, "relu": torch.relu}
    sizes = [64, 100, 100, 100, 100, 10]
    print("first layer of five, all with He weights:")
    for name, function in functions.items():
        norms = []
        for seed in SEEDS:
            layers = draw_layers(sizes, initializers.he_normal, np.random.default_rng(seed))
            first = torch.tensor(layers[0][0], requires_grad=True)
            h = function(x @ first)
            for W, _ in layers[1:-1]:
                h = function(h @ torch.tensor(W))
            torch.nn.functional.cross_entropy(h @ torch.tensor(layers[-1][0]), labels).backward()
            norms.append(float(first.grad.norm()))
        print(f"  {name}: {np.median(norms):.3g}")


def spread(function, initializer, seed=0):
    """Return what comes out of each of 20 hidden layers of 256 nodes, for 500 standard normal inputs."""
    rng = np.random.default_rng(seed)
    h, outputs = rng.normal(size=(500, 256)), []
    for _ in range(20):
        h = function(h @ initializer(256, 256, rng))
        outputs.append(h)
    return outputs


SPREADS = {
    "tanh, sigma 0.01": (np.tanh, scaled(0.01)),
    "tanh, sigma 1": (np.tanh, scaled(1.0)),
    "tanh, Glorot": (np.tanh, initializers.glorot_normal),
    "ReLU, sigma 0.01": (lambda z: np.maximum(z, 0), scaled(0.01)),
    "ReLU, Glorot": (lambda z: np.maximum(z, 0), initializers.glorot_normal),
    "ReLU, He": (lambda z: np.maximum(z, 0), initializers.he_normal),
}


def initialisation_spread():
    kept = {}
    print("standard deviation of what comes out of layer 1, 10, 20; share beyond 0.99 in layer 20")
    for name, (function, initializer) in SPREADS.items():
        outputs = spread(function, initializer)
        deviations = [float(h.std()) for h in outputs]
        kept[name] = deviations
        saturated = np.mean(np.abs(outputs[-1]) > 0.99)
        print(f"  {name:18s} {deviations[0]:.3g} {deviations[9]:.3g} {deviations[19]:.3g}   {saturated:.1%}")
    return kept


def equal_weights():
    """How many different columns the first layer has after training, from zero, constant and random weights."""
    (X, y), test = (tuple(torch.tensor(part) for part in pair) for pair in digits())
    X, test = X.float(), (test[0].float(), test[1])
    print("a network 64-30-10 with tanh after 20 epochs: different nodes in the hidden layer, test accuracy")
    for name, constant in (("zero", 0.0), ("constant 0.1", 0.1), ("random", None)):
        torch.manual_seed(0)
        model = torch.nn.Sequential(torch.nn.Linear(64, 30), torch.nn.Tanh(), torch.nn.Linear(30, 10))
        if constant is not None:
            for p in model.parameters():
                torch.nn.init.constant_(p, constant)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
        for _ in range(20):
            for batch in torch.randperm(len(X)).split(64):
                optimizer.zero_grad()
                torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
                optimizer.step()
        different = len(np.unique(model[0].weight.detach().numpy().round(5), axis=0))
        print(f"  {name:12s} {different:2d} {loss_and_accuracy(model, *test)[1]:.3f}")


def train(seed, activation, batch_norm, initializer, lr=0.01, max_norm=None, last="drop"):
    """Train 8 hidden layers of 64; return the training losses by epoch, in evaluation mode, and the test accuracy.

    ``last`` says what becomes of the last batch of every epoch, which has 3 rows: "drop" it, "keep" it, let it change
    the "weights" only, or the moving "averages" only.
    """
    (X, y), (X_test, y_test) = (
        (torch.tensor(part, dtype=torch.float32), torch.tensor(labels)) for part, labels in digits()
    )
    torch.manual_seed(seed)
    model = DeepNet(8, activation, batch_norm, initializer, np.random.default_rng(seed))
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    losses = [loss_and_accuracy(model, X, y)[0]]
    for _ in range(EPOCHS):
        model.train()
        for batch in torch.randperm(len(X)).split(64):
            is_short = len(batch) < 64
            if is_short and last == "drop":
                continue
            for part in model.modules():
                if isinstance(part, torch.nn.BatchNorm1d):
                    part.momentum = 0.0 if is_short and last == "weights" else 0.1
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            if max_norm is not None:
                torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm)
            if not (is_short and last == "averages"):
                optimizer.step()
        losses.append(loss_and_accuracy(model, X, y)[0])
    return losses, loss_and_accuracy(model, X_test, y_test)[1]


def deep_networks():
    sigmoid, relu = torch.nn.Sigmoid, torch.nn.ReLU
    glorot, he = initializers.glorot_normal, initializers.he_normal
    settings = {
        "sigmoid": (sigmoid, False, glorot),
        "sigmoid + BN": (sigmoid, True, glorot),
        "ReLU": (relu, False, he),
        "ReLU + BN": (relu, True, he),
    }
    kept = {}
    print(
        f"8 hidden layers of 64, {EPOCHS} epochs, SGD with momentum 0.9, batches of 64: final training loss, accuracy"
    )
    for lr in (0.01, 0.1):
        for name, setting in settings.items():
            losses = report(f"{name}, lr {lr}", *setting, lr=lr)
            if lr == 0.01:
                kept[name] = losses
    report("ReLU, lr 0.1, clipped to 1", relu, False, he, lr=0.1, max_norm=1.0)
    for last in ("keep", "weights", "averages"):
        report(f"ReLU + BN, last batch of 3 rows: {last}", relu, True, he, last=last)
    return kept


def report(name, *setting, **options):
    """Print the medians and the ranges over the seeds; return the median losses."""
    runs = [train(seed, *setting, **options) for seed in SEEDS]
    final, accuracy = [losses[-1] for losses, _ in runs], [share for _, share in runs]
    below = [next((epoch for epoch, v in enumerate(losses) if v < 0.5), None) for losses, _ in runs]
    print(
        f"  {name}: {np.median(final):.4f} ({min(final):.4f} to {max(final):.4f}), "
        f"{np.median(accuracy):.3f} ({min(accuracy):.3f} to {max(accuracy):.3f}), loss below 0.5 after {below}"
    )
    return np.median([losses for losses, _ in runs], axis=0).round(5).tolist()


if __name__ == "__main__":
    torch.set_num_threads(1)
    results = {"gradients": gradients_by_depth(), "spread": initialisation_spread()}
    softmax_in_hidden_layers()
    equal_weights()
    results["training"] = deep_networks()
    RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
