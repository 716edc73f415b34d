"""Print every measured number that the lesson quotes, and keep the curves for the figures.

    python content/ch08_overfitting/figures/measure.py

takes one to two minutes of one processor and writes ``measurements.json``, from which ``draw.py`` draws the loss
curves.

Polynomials: 15 noisy points of sin(2 pi x) to train on, 200 more to validate on, least squares in float64.

The networks: a small problem that is easy to overfit.

- data, drawn anew for every seed: 20 normal features, of which three decide the class: 1 where x1 + x2 + |x3| > 0.8,
  and 15 % of all labels are turned round. No classifier can expect more than 85 %. 150 rows to train on (600 in one
  setting), 400 to validate on (they choose the epoch to stop at), 4,000 to test on;
- network: 20-100-100-2 with ReLU and cross-entropy, PyTorch's default initial values, float32;
- training: Adam at 0.001 on mini-batches of 30, 120 epochs;
- weight decay: the gradient of lam / 2 * sum(W ** 2), weights only, added to that of the loss;
- dropout: after both hidden layers, the model of the exercise torch_dropout_model;
- early stopping: patience 20, with the weights of the best epoch.
"""

import json
import time
from pathlib import Path

import numpy as np
import torch
from reference import load

RESULTS = Path(__file__).with_name("measurements.json")
DropoutModel = load("torch_dropout_model").DropoutModel
EarlyStopping = load("early_stopping").EarlyStopping
dropout_forward = load("dropout").dropout_forward

SEEDS = range(9)
EPOCHS = 120
STRENGTHS = (0.01, 0.03)
RATES = (0.5,)


def polynomial_data():
    """Return (x, y) to train on and (x, y) to validate on."""
    rng = np.random.default_rng(8)
    x = np.sort(rng.uniform(0, 1, size=15))
    x_val = rng.uniform(x[0], x[-1], size=200)
    return tuple((v, np.sin(2 * np.pi * v) + rng.normal(scale=0.25, size=v.shape)) for v in (x, x_val))


def powers(x, degree):
    """Return the columns 1, t, t**2, ... of t = 2 x - 1, which keeps all of them between -1 and 1."""
    return np.vander(2 * np.asarray(x) - 1, degree + 1, increasing=True)


def fit_polynomial(x, y, degree, lam=0.0):
    """Return the coefficients with the least mean squared error + lam / 2 * sum(c[1:] ** 2)."""
    A = powers(x, degree)
    penalty = np.sqrt(lam / 2 * len(x)) * np.eye(degree + 1)[1:]  # the constant is the bias
    return np.linalg.lstsq(np.vstack([A, penalty]), np.concatenate([y, np.zeros(degree)]), rcond=None)[0]


def error(coefficients, x, y):
    return float(np.mean((powers(x, len(coefficients) - 1) @ coefficients - y) ** 2))


def print_polynomials():
    (x, y), (x_val, y_val) = polynomial_data()
    print("polynomials: mean squared error, training and validation, largest coefficient")
    for degree, lam in [(d, 0.0) for d in (0, 1, 2, 3, 4, 5, 7, 9, 11, 12)] + [(12, lam) for lam in (1e-6, 1e-3, 1.0)]:
        c = fit_polynomial(x, y, degree, lam)
        print(
            f"  degree {degree:2d} lam {lam:g}: {error(c, x, y):.4f} {error(c, x_val, y_val):.4f} {np.abs(c).max():.4g}"
        )


def class_data(seed, train_rows):
    """Return the training, validation and test data as pairs of tensors."""
    rng = np.random.default_rng(seed)
    parts = []
    for rows in (train_rows, 400, 4000):
        X = rng.normal(size=(rows, 20))
        y = (X[:, 0] + X[:, 1] + np.abs(X[:, 2]) > 0.8) ^ (rng.random(rows) < 0.15)
        parts.append((torch.tensor(X, dtype=torch.float32), torch.tensor(y, dtype=torch.long)))
    return parts


@torch.no_grad()
def scores_of(model, X, y):
    """Return loss and accuracy in evaluation mode."""
    model.eval()
    out = model(X)
    return float(torch.nn.functional.cross_entropy(out, y)), float((out.argmax(dim=1) == y).float().mean())


def run(seed, p=0.0, lam=0.0, rows=150):
    """Train one network; return its losses by epoch and its test scores at the end and at the best epoch."""
    torch.manual_seed(seed)
    train, val, test = class_data(seed, rows)
    model = DropoutModel(20, 100, 2, p)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
    weights = [value for name, value in model.named_parameters() if name.endswith("weight")]
    stopping, at_best, stopped, curves = EarlyStopping(20), None, None, {"train": [], "val": []}
    for epoch in range(EPOCHS):
        model.train()
        for batch in torch.randperm(rows).split(30):
            loss = torch.nn.functional.cross_entropy(model(train[0][batch]), train[1][batch])
            loss = loss + lam / 2 * sum((w**2).sum() for w in weights)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        curves["train"].append(scores_of(model, *train)[0])
        curves["val"].append(scores_of(model, *val)[0])
        if stopped is None:
            stop = stopping.step(curves["val"][-1])
            if stopping.best_epoch == epoch:
                at_best = scores_of(model, *test)
            if stop:
                stopped = epoch
    norm = float(sum((w**2).sum() for w in weights).sqrt().detach())
    return curves | {
        "train_end": scores_of(model, *train),
        "val_end": scores_of(model, *val),
        "test_end": scores_of(model, *test),
        "test_best": at_best,
        "best_epoch": stopping.best_epoch,
        "stopped": stopped,
        "norm": norm,
    }


def median(runs, key, part=None):
    values = [r[key] if part is None else r[key][part] for r in runs]
    return float(np.median(values)), float(min(values)), float(max(values))


def experiments():
    settings = [("plain", {})]
    settings += [(f"dropout {p}", {"p": p}) for p in RATES]
    settings += [(f"decay {lam}", {"lam": lam}) for lam in STRENGTHS]
    settings += [("dropout 0.5, decay 0.01", {"p": 0.5, "lam": 0.01}), ("600 rows", {"rows": 600})]
    kept = {}
    for name, arguments in settings:
        runs = [run(seed, **arguments) for seed in SEEDS]
        print(name)
        for key, part, label in (
            ("train_end", 0, "train loss"),
            ("train_end", 1, "train acc"),
            ("val_end", 0, "val loss"),
            ("test_end", 0, "test loss"),
            ("test_end", 1, "test acc"),
            ("test_best", 0, "test loss at best epoch"),
            ("test_best", 1, "test acc at best epoch"),
            ("best_epoch", None, "best epoch"),
            ("norm", None, "norm of the weights"),
        ):
            print("   {:24s} median {:.4f}  ({:.4f} to {:.4f})".format(label, *median(runs, key, part)))
        print("    stopped at", [r["stopped"] for r in runs])
        kept[name] = {part: np.median([r[part] for r in runs], axis=0).round(5).tolist() for part in ("train", "val")}
        if name == "plain":
            first = runs[0]
            kept["one run"] = {part: np.round(first[part], 5).tolist() for part in ("train", "val")}
            kept["one run"] |= {"best_epoch": first["best_epoch"], "stopped": first["stopped"]}
    RESULTS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def print_dropout_mean():
    """The mean of inverted dropout, and what comes out when the scale is left out."""
    rng = np.random.default_rng(0)
    out, mask = dropout_forward(np.full((10_000, 10), 3.0), 0.4, True, rng)
    print(f"dropout of 3.0 at p = 0.4: mean {out.mean():.4f}, without the scale {(3.0 * (mask != 0)).mean():.4f}")


def print_speed():
    """Does dropout save computation? One training step of 784-1200-1200-10 on 100 rows."""
    torch.set_num_threads(1)
    x, y = torch.randn(100, 784), torch.randint(0, 10, (100,))
    models = {p: DropoutModel(p=p) for p in (0.0, 0.5)}
    times = {p: [] for p in models}
    for _ in range(25):
        for p, model in models.items():  # in turn, so that other work on the machine meets both alike
            begin = time.perf_counter()
            torch.nn.functional.cross_entropy(model(x), y).backward()
            times[p].append(time.perf_counter() - begin)
    ms = {p: float(np.median(values[5:])) * 1e3 for p, values in times.items()}
    print(
        f"forward and backward: {ms[0.0]:.1f} ms at p = 0, {ms[0.5]:.1f} ms at p = 0.5, ratio {ms[0.5] / ms[0.0]:.3f}"
    )


if __name__ == "__main__":
    torch.set_num_threads(1)
    print_polynomials()
    print_dropout_mean()
    print_speed()
    experiments()
