"""Measure what the lesson claims: `python content/ch04_forward/figures/measure.py`, in about a minute.

Prints every number that the lesson quotes and writes `measurements.json`, from which `draw.py` draws. Times differ from
machine to machine, and so does their ratio; the other numbers do not.
"""

import json
import os
import sys
import time
from itertools import pairwise
from pathlib import Path

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy comes: one core against one core

import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "solutions" / "ch04_forward"))
from count_parameters import count_parameters  # noqa: E402
from dense_forward import dense_forward  # noqa: E402
from mlp_forward import mlp_forward  # noqa: E402
from neuron import neuron  # noqa: E402

RESULTS = Path(__file__).with_name("measurements.json")
X = np.array([[1.0, 2.0], [2.0, -1.0]])
LAYERS = [
    (np.array([[1.0, -1.0, 0.5], [0.5, 1.0, -1.0]]), np.array([0.0, 0.5, 0.5])),
    (np.array([[0.5, -0.5], [-1.0, 1.0], [1.0, 0.5]]), np.array([0.5, 0.0])),
]
DIGITS = (784, 1200, 1200, 10)
BATCH, INPUTS, NODES = 32, 784, 100  # the layer whose forward pass is timed
WIDTH, EXTENT, POINTS = 16, 3.0, 400  # of the random networks, and of the grid they are seen on
DEPTHS = (1, 2, 4, 8)
SEEDS = 20


# Time ---------------------------------------------------------------------------------------------------------------


def three_loops(x, W, b):
    """Multiply and add one pair at a time, on lists: access to the elements of arrays would be slower still."""
    nodes = list(zip(W.T.tolist(), b.tolist(), strict=True))
    out = []
    for row in x.tolist():
        sums = []
        for weights, bias in nodes:
            total = bias
            for value, weight in zip(row, weights, strict=True):
                total += value * weight
            sums.append(total)
        out.append(sums)
    return out


def one_product_per_node(x, W, b):
    out = np.empty((len(x), len(b)))
    for n in range(len(x)):
        for j in range(len(b)):
            out[n, j] = x[n] @ W[:, j] + b[j]
    return out


def measure_times(repeats=25):
    """Return the shortest time of each way in seconds: what else the machine does only makes it longer."""
    rng = np.random.default_rng(0)
    x, W, b = rng.normal(size=(BATCH, INPUTS)), rng.normal(size=(INPUTS, NODES)), rng.normal(size=NODES)
    ways = {"three loops": three_loops, "a product per node": one_product_per_node, "one matrix product": dense_forward}
    times = {name: [] for name in ways}
    expected = dense_forward(x, W, b)
    for _ in range(repeats):
        for name, way in ways.items():
            start = time.perf_counter()
            result = way(x, W, b)
            times[name].append(time.perf_counter() - start)
            assert np.allclose(result, expected)
    return {name: min(each) for name, each in times.items()}


# Depth --------------------------------------------------------------------------------------------------------------


def random_network(depth, seed, width=WIDTH):
    """Return the layers of a network 2-width-...-width-2 with He's weights and biases of deviation 1."""
    rng = np.random.default_rng(seed)
    sizes = [2, *[width] * depth, 2]
    return [(rng.normal(scale=np.sqrt(2.0 / d), size=(d, m)), rng.normal(size=m)) for d, m in pairwise(sizes)]


def grid(points=POINTS):
    line = np.linspace(-EXTENT, EXTENT, points)
    return np.stack(np.meshgrid(line, line), axis=-1).reshape(-1, 2)


def count_pieces(layers):
    """Return how many different patterns of active ReLUs the grid meets: on each the network is linear."""
    _, activations = mlp_forward(grid(), layers, "relu", "identity")
    patterns = np.packbits(np.hstack([h > 0 for h in activations]), axis=1)
    return len(np.unique(patterns, axis=0))


def median_pieces(depth, width):
    return float(np.median([count_pieces(random_network(depth, seed, width)) for seed in range(SEEDS)]))


def is_one_linear_map(depth, seed):
    """Whether the network without activation functions agrees with the single layer its weights multiply to."""
    layers = random_network(depth, seed)
    W, b = np.eye(2), np.zeros(2)
    for weights, biases in layers:
        W, b = W @ weights, b @ weights + biases
    out, _ = mlp_forward(grid(50), layers, "identity", "identity")
    return np.allclose(out, dense_forward(grid(50), W, b))


# Numbers worked out in the text --------------------------------------------------------------------------------------


def print_worked_numbers():
    x, theta = np.array([1.0, 1.0, 0.25]), np.array([0.5, -1.0, -2.0])
    print("neuron: s, sigmoid", x @ theta, neuron(x, theta))
    print("layer 1: weighted sums", dense_forward(X, *LAYERS[0]).tolist())
    scores, hidden = mlp_forward(X, LAYERS, output="identity")
    print("layer 1: activations", hidden[0].tolist())
    print("layer 2: scores", scores.tolist())
    print("layer 2: softmax", mlp_forward(X, LAYERS)[0].round(4).tolist())
    one_column = [LAYERS[0], (np.array([[1.0], [-2.0], [0.5]]), np.array([0.5]))]
    print("one logit, sigmoid", mlp_forward(X, one_column, output="sigmoid")[0].round(4).tolist())
    pair = scores[:, 0] - scores[:, 1]
    print("sigmoid of the difference of the two scores", (1 / (1 + np.exp(-pair))).round(4).tolist())


def print_properties():
    """The properties by which the lesson checks a forward pass."""
    out, _ = mlp_forward(X, LAYERS)
    alone = np.vstack([mlp_forward(row[np.newaxis], LAYERS)[0] for row in X])
    (W1, b1), (W2, b2) = LAYERS
    order = [2, 0, 1]
    shuffled, _ = mlp_forward(X, [(W1[:, order], b1[order]), (W2[order], b2)])
    print("rows alone and in a batch agree:", np.allclose(alone, out), " hidden order:", np.allclose(shuffled, out))


def print_parameters():
    total = count_parameters(DIGITS)
    print("784-1200-1200-10:", total, f"parameters, {4 * total / 1e6:.2f} MB as float32")
    for d, m in pairwise(DIGITS):
        print(f"  {d}-{m}: weights {d * m}, biases {m}, sum {count_parameters((d, m))},", end="")
        print(f" share {count_parameters((d, m)) / total:.1%}")
    print("  multiplications for one sample:", total - sum(DIGITS[1:]), " hidden outputs:", sum(DIGITS[1:-1]))
    print(f"  biases in all {sum(DIGITS[1:])}, share {sum(DIGITS[1:]) / total:.2%}")
    print("2-3-2:", count_parameters((2, 3, 2)), " 784-10:", count_parameters((784, 10)))
    print("784-2400-2400-10:", count_parameters((784, 2400, 2400, 10)))


def print_softmax_axes():
    scores, _ = mlp_forward(X, LAYERS, output="identity")
    for dim in (0, 1):
        shares = torch.softmax(torch.tensor(scores), dim=dim)
        print(f"softmax dim={dim}:", shares.numpy().round(3).tolist(), "row sums", shares.sum(1).numpy().round(3))
    print("batch of one row, dim=0:", torch.softmax(torch.tensor(scores[:1]), dim=0).tolist())
    twice = torch.softmax(torch.softmax(torch.tensor(scores), dim=-1), dim=-1)
    print("softmax twice:", twice.numpy().round(3).tolist())
    for shape, classes in (((7, 3), 3), ((7, 1), 1), ((5, 7, 2), 2)):
        try:
            shares = torch.nn.Softmax(dim=classes)(torch.zeros(shape))
            print(f"Softmax(dim={classes}) on {shape}: no error, sums", shares.sum(-1).unique().tolist())
        except IndexError as error:
            print(f"Softmax(dim={classes}) on {shape}: {error}")


def main():
    print_worked_numbers()
    print_properties()
    print_parameters()
    print_softmax_axes()
    times = measure_times()
    print(f"layer {INPUTS}-{NODES}, batch of {BATCH}, float64, one thread, numpy {np.__version__}:")
    for name, seconds in times.items():
        print(f"  {name}: {seconds * 1e3:.3f} ms, {seconds / times['one matrix product']:.0f} times the matrix product")
    print(f"linear pieces on a grid of {POINTS}x{POINTS}, median of {SEEDS} networks:")
    for depth in DEPTHS:
        stacked, side_by_side = median_pieces(depth, WIDTH), median_pieces(1, depth * WIDTH)
        print(f"  {depth} layers of {WIDTH}: {stacked}, one layer of {depth * WIDTH}: {side_by_side}")
    print("without activation, depth 8, one linear map:", all(is_one_linear_map(8, seed) for seed in range(SEEDS)))
    RESULTS.write_text(json.dumps({"times_s": times}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
