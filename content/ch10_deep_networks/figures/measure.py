"""Print every measured number that the lesson quotes, and keep the curves for the figures.

    python content/ch10_deep_networks/figures/measure.py

takes about half a minute of one processor and writes ``measurements.json``, from which ``draw.py`` draws.

The networks are the reference solutions of this chapter, that is He's initial values, relu and mini-batches of 32, with
Adam at 0.01 for classification and AdamW at 0.02 falling to 0 for regression. The data are those of content/data,
divided at random by the seed; medians of several seeds are quoted with the range.
"""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
from reference import dataset, load

RESULTS = Path(__file__).with_name("measurements.json")
CLASSIFIER, REGRESSOR = load("classifier"), load("regressor")
FEATURES, METRICS, SCALING = load("hidden_features"), load("metrics"), load("standardize")


def divide(name, train_rows, rng):
    """Return X, y to train on and X, y held out."""
    X, y = dataset(name)
    y = y if name == "diabetes" else y.astype(int)
    order = rng.permutation(len(y))
    train, held_out = order[:train_rows], order[train_rows:]
    return X[train], y[train], X[held_out], y[held_out]


def summary(values):
    return f"median {np.median(values):.3f} ({min(values):.3f} to {max(values):.3f})"


def accuracy(classifier, X, y):
    return METRICS.accuracy(classifier.predict(X), y)


def clouds(rng):
    """Return 400 points of four clouds whose classes are those of XOR, half of them to train on."""
    place = np.tile(np.arange(4), 100)
    X = np.array([[1.0, 1.0], [-1.0, -1.0], [1.0, -1.0], [-1.0, 1.0]])[place] + rng.normal(scale=0.4, size=(400, 2))
    return X[:200], place[:200] // 2, X[200:], place[200:] // 2


def probe_accuracy(classifier, k, X, y, X_new, y_new, num_classes):
    """Fit a line to the features of layer k on the training rows; return its accuracy on the held-out rows."""
    features, new = (
        FEATURES.hidden_features(classifier._standardized(part), classifier.layers, k) for part in (X, X_new)
    )
    W, b = FEATURES.linear_probe(features, y, num_classes)
    return METRICS.accuracy((new @ W + b).argmax(axis=1), y_new)


def probes():
    """How well a line does on the features of each layer, before and after training."""
    kept = {}
    settings = {"clouds": (2, (8,), 40), "digits": (10, (32, 32, 32), 20)}
    for name, (classes, hidden, epochs) in settings.items():
        for label, number in (("trained", epochs), ("untrained", 0)):
            runs = []
            for seed in range(10):
                rng = np.random.default_rng(seed)
                parts = clouds(rng) if name == "clouds" else divide("digits", 1000, rng)
                classifier = CLASSIFIER.Classifier(classes, hidden, number, rng).fit(*parts[:2])
                runs.append([probe_accuracy(classifier, k, *parts, classes) for k in range(len(hidden) + 1)])
            kept[f"{name} {label}"] = np.median(runs, axis=0).round(4).tolist()
            for k, values in enumerate(zip(*runs, strict=True)):
                print(f"probe, {name}, {label}, layer {k}: {summary(values)}")
    return kept


def scaling():
    """Wine with and without standardisation, at three learning rates; digits likewise."""
    kept = {}
    for name, rows, hidden, classes, epochs in (("wine", 100, (16,), 3, 40), ("digits", 1000, (32,), 10, 20)):
        for label in ("standardised", "as measured"):
            for lr in (0.01, 0.001, 0.0001):
                scores, curves = [], []
                for seed in range(20 if name == "wine" else 5):
                    rng = np.random.default_rng(seed)
                    X, y, X_new, y_new = divide(name, rows, rng)
                    classifier = CLASSIFIER.Classifier(classes, hidden, epochs, rng)
                    if label == "as measured":
                        classifier._standardized = lambda values: values
                    CLASSIFIER._LEARNING_RATE = lr
                    classifier.fit(X, y)
                    scores.append(accuracy(classifier, X_new, y_new))
                    curves.append(classifier.losses)
                CLASSIFIER._LEARNING_RATE = 0.01
                losses = np.median(curves, axis=0)
                print(f"{name}, {label}, lr {lr}: accuracy {summary(scores)}, loss {losses[0]:.3f} to {losses[-1]:.4f}")
                kept[f"{name} {label} {lr}"] = losses.round(5).tolist()
    return kept


def leakage():
    """What it costs to let the held-out rows take part: in the statistics, and in choosing features."""
    own, both, alone = [], [], []
    for seed in range(20):
        rng = np.random.default_rng(seed)
        X, y, X_new, y_new = divide("wine", 100, rng)
        classifier = CLASSIFIER.Classifier(3, (16,), 40, np.random.default_rng(seed)).fit(X, y)
        own.append(accuracy(classifier, X_new, y_new))
        everything = SCALING.Standardizer().fit(np.vstack([X, X_new]))
        leaky = CLASSIFIER.Classifier(3, (16,), 40, np.random.default_rng(seed)).fit(everything.transform(X), y)
        both.append(accuracy(leaky, everything.transform(X_new), y_new))
        alone.append(np.mean([classifier_alone(classifier, row, X_new.shape[1]) for row in X_new] == y_new))
    print(f"wine: statistics of the training rows {summary(own)}, of all rows {summary(both)}")
    print(f"wine: predict standardises each row by itself {summary(alone)}")
    for label in ("training rows", "all rows"):
        scores = []
        for seed in range(20):
            rng = np.random.default_rng(seed)
            X, y = rng.normal(size=(100, 1000)), rng.permutation(np.arange(100) % 2)
            rows = np.arange(100) < (60 if label == "training rows" else 100)
            difference = np.abs(X[rows & (y == 1)].mean(axis=0) - X[rows & (y == 0)].mean(axis=0))
            best = np.argsort(difference)[-20:]
            W, b = FEATURES.linear_probe(X[:60, best], y[:60], 2)
            scores.append(METRICS.accuracy((X[60:, best] @ W + b).argmax(axis=1), y[60:]))
        print(f"noise: 20 of 1,000 columns chosen by {label}: accuracy on 40 held-out rows {summary(scores)}")


def classifier_alone(classifier, row, columns):
    """Return the class of a row that is standardised by its own statistics: one row becomes zeros."""
    return np.argmax(CLASSIFIER._forward(np.zeros((1, columns)), classifier.layers)[-1])


def confusion():
    """The confusion matrix of one network for digits, and the accuracies of iris and wine by seed."""
    rng = np.random.default_rng(0)
    X, y, X_new, y_new = divide("digits", 1000, rng)
    classifier = CLASSIFIER.Classifier(10, (32,), 20, rng).fit(X, y)
    counts = METRICS.confusion_matrix(classifier.predict(X_new), y_new, 10)
    print(
        "digits, seed 0: right on",
        np.trace(counts),
        "of",
        counts.sum(),
        METRICS.accuracy(classifier.predict(X_new), y_new),
    )
    recall = np.diag(counts) / counts.sum(axis=1)
    print("   worst classes", {int(c): round(float(recall[c]), 3) for c in np.argsort(recall)[:3]})
    errors = counts - np.diag(np.diag(counts))
    for flat in np.argsort(errors, axis=None)[-4:][::-1]:
        t, p = divmod(int(flat), 10)
        print(f"   true {t}, predicted {p}: {errors[t, p]}")
    for name, rows, hidden, epochs in (("iris", 90, (8,), 60), ("wine", 100, (16,), 40), ("digits", 1000, (32,), 20)):
        scores = []
        for seed in range(20):
            rng = np.random.default_rng(seed)
            X, y, X_new, y_new = divide(name, rows, rng)
            classifier = CLASSIFIER.Classifier(int(y.max()) + 1, hidden, epochs, rng).fit(X, y)
            scores.append(accuracy(classifier, X_new, y_new))
        size = sum((d + 1) * m for d, m in pairwise((X.shape[1], *hidden, int(y.max()) + 1)))
        print(f"{name}: {rows} rows, {size} parameters, held-out accuracy {summary(scores)} on {len(y_new)} rows")
    return counts.tolist()


def sorted_rows():
    """The same network with and without shuffling, on rows sorted by class, after one epoch and after twenty."""
    for epochs in (1, 2, 20):
        for label in ("shuffled", "sorted"):
            scores = []
            for seed in range(5):
                rng = np.random.default_rng(seed)
                X, y, X_new, y_new = divide("digits", 1000, rng)
                by_class = np.argsort(y, kind="stable")
                classifier = CLASSIFIER.Classifier(10, (32,), epochs, Unshuffled(rng) if label == "sorted" else rng)
                classifier.fit(X[by_class], y[by_class])
                scores.append(accuracy(classifier, X_new, y_new))
            print(f"digits, rows {label}, {epochs} epochs: {summary(scores)}")


class Unshuffled:
    """A generator whose permutations leave everything in its place."""

    def __init__(self, rng):
        self.normal = rng.normal

    def permutation(self, n):
        return np.arange(n)


def more_data():
    """Held-out accuracy on digits by training rows and depth, always 800 updates."""
    kept = {}
    for hidden in ((), (32,), (32, 32), (32,) * 4, (32,) * 8):
        rows_list = (50, 100, 200, 400, 800, 1297) if len(hidden) <= 2 else (100, 1297)
        for rows in rows_list:
            scores = []
            for seed in range(7):
                rng = np.random.default_rng(seed)
                X, y, X_new, y_new = divide("digits", 1297, rng)
                epochs = round(800 / -(-rows // 32))
                classifier = CLASSIFIER.Classifier(10, hidden, epochs, rng).fit(X[:rows], y[:rows])
                scores.append(accuracy(classifier, X_new, y_new))
            print(f"digits, {len(hidden)} hidden layers, {rows} rows: {summary(scores)}")
            kept.setdefault(str(len(hidden)), []).append(
                [rows, *np.quantile(scores, (0.0, 0.5, 1.0)).round(4).tolist()]
            )
    return kept


def regression():
    """Diabetes: least squares; the network with and without weight decay, trained long, with the target unscaled."""
    found = {}
    for seed in range(20):
        rng = np.random.default_rng(seed)
        X, y, X_new, y_new = divide("diabetes", 300, rng)
        A, A_new = (np.column_stack([part, np.ones(len(part))]) for part in (X, X_new))
        line = np.linalg.lstsq(A, y, rcond=None)[0]
        found.setdefault("line", []).append((METRICS.r2_score(A @ line, y), METRICS.r2_score(A_new @ line, y_new)))
        for label, epochs, decay in (
            ("network, 20 epochs", 20, 0.3),
            ("no decay, 20 epochs", 20, 0.0),
            ("no decay, 400 epochs", 400, 0.0),
        ):
            REGRESSOR._WEIGHT_DECAY = decay
            network = REGRESSOR.Regressor((16,), epochs, np.random.default_rng(seed)).fit(X, y)
            pair = [METRICS.r2_score(network.predict(a), b) for a, b in ((X, y), (X_new, y_new))]
            found.setdefault(label, []).append(pair)
            if label.startswith("network"):
                rmse = np.sqrt(np.mean((network.predict(X_new) - y_new) ** 2))
                found.setdefault("rmse, spread of y", []).append((rmse, y_new.std()))
        REGRESSOR._WEIGHT_DECAY = 0.3
        kept, REGRESSOR._statistics = REGRESSOR._statistics, plain_target
        network = REGRESSOR.Regressor((16,), 20, np.random.default_rng(seed)).fit(X, y)
        REGRESSOR._statistics = kept
        pair = [METRICS.r2_score(network.predict(a), b) for a, b in ((X, y), (X_new, y_new))]
        found.setdefault("target as measured", []).append(pair)
    for label, pairs in found.items():
        print(
            f"diabetes, {label}: training {summary([a for a, _ in pairs])}, held out {summary([b for _, b in pairs])}"
        )
    network = REGRESSOR.Regressor((16,), 20, np.random.default_rng(0))
    X, y, X_new, y_new = divide("diabetes", 300, np.random.default_rng(0))
    network.fit(X, y)
    points = {"true": y_new.tolist(), "predicted": network.predict(X_new).round(2).tolist()}
    print("diabetes, seed 0: R^2", METRICS.r2_score(np.array(points["predicted"]), y_new))
    return points


def plain_target(values):
    """Statistics of the features only: the target keeps its mean and its unit."""
    if values.ndim == 1:
        return 0.0, 1.0
    return values.mean(axis=0), values.std(axis=0)


def main():
    kept = {"probes": probes(), "scaling": scaling(), "confusion": confusion()}
    leakage()
    sorted_rows()
    kept |= {"more data": more_data(), "regression": regression()}
    RESULTS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
