"""Print every measured number that the lesson quotes, and keep what the figures need.

    python content/ch11_cnn/figures/measure.py

takes about a minute of one processor and writes ``measurements.json``. Everything but the times is the same on every
run of one machine.

Digits: the 1,797 images of content/data/digits.csv, 8 x 8, divided by 16, put into the middle of 12 x 12 pixels of 0.
Five seeds, each with its own split into 1,297 rows to train on and 500 to test on.

- convolutional network: 3 x 3 convolutions with padding 1 to 8 and 16 channels, each with ReLU and 2 x 2 max pooling,
  then a dense layer of 10: 2,698 parameters;
- dense networks: 144-17-10 with 2,645 and 144-100-10 with 15,510 parameters, ReLU;
- training: Adam at 0.003, mini-batches of 50, 20 epochs, cross-entropy, float32, PyTorch's default initial values;
- shifted: the test images only, by whole pixels up, down, left and right, the mean of the four;
- shuffled: all images with their pixels in one other order, the same for all of them.

Depth: the same rows at 8 x 8. A 3 x 3 convolution to 8 channels, then pairs of 3 x 3 convolutions with batch
normalisation and ReLU, plain or as residual blocks, the mean of each channel, a dense layer of 10. Adam at 0.003,
mini-batches of 64, 80 steps, three seeds; the loss of a curve is the mean over ten steps.
"""

import json
import time
from pathlib import Path

import numpy as np
import torch
from reference import load
from torch import nn

conv2d_forward = load("conv2d_forward").conv2d_forward
conv2d_backward = load("conv2d_backward").conv2d_backward
im2col = load("im2col").im2col
ResidualBlock = load("residual_block").ResidualBlock

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "measurements.json"
DATA = HERE.parents[1] / "data" / "digits.csv"
SEEDS, DEPTH_SEEDS = range(5), range(3)


def digits():
    """Return the images (1797, 8, 8) between 0 and 1, float32, and their labels."""
    table = np.loadtxt(DATA, delimiter=",", skiprows=1)
    return (table[:, :-1] / 16).reshape(-1, 8, 8).astype(np.float32), table[:, -1].astype(np.int64)


def convolutional():
    convolutions = [nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
    convolutions += [nn.Conv2d(8, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
    return nn.Sequential(*convolutions, nn.Flatten(), nn.Linear(144, 10))


def dense(hidden):
    return nn.Sequential(nn.Flatten(), nn.Linear(144, hidden), nn.ReLU(), nn.Linear(hidden, 10))


NETWORKS = {"conv": convolutional, "dense 17": lambda: dense(17), "dense 100": lambda: dense(100)}


def train(model, x, labels, epochs, batch, generator):
    """Train in place; return the loss of every step."""
    optimizer, losses = torch.optim.Adam(model.parameters(), lr=0.003), []
    for _ in range(epochs):
        for rows in torch.randperm(len(x), generator=generator).split(batch):
            loss = nn.functional.cross_entropy(model(x[rows]), labels[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
    return losses


def accuracy(model, x, labels):
    with torch.no_grad():
        return float((model(x).argmax(dim=1) == labels).float().mean())


def split(seed):
    images, labels = digits()
    order = np.random.default_rng(seed).permutation(len(images))
    parts = order[500:], order[:500]
    return [(torch.tensor(images[rows])[:, None], torch.tensor(labels[rows])) for rows in parts]


def digit_accuracies():
    """Return, by network, the accuracies for shifts of 0, 1 and 2 pixels and for shuffled pixels, one per seed."""
    results = {name: {"0": [], "1": [], "2": [], "shuffled": []} for name in NETWORKS}
    for seed in SEEDS:
        (x, labels), (x_test, labels_test) = split(seed)
        x, x_test = (nn.functional.pad(images, (2, 2, 2, 2)) for images in (x, x_test))
        order = torch.randperm(144, generator=torch.Generator().manual_seed(seed))
        for name, build in NETWORKS.items():
            torch.manual_seed(seed)
            model = build()
            train(model, x, labels, 20, 50, torch.Generator().manual_seed(seed))
            for shift in (0, 1, 2):
                moves = [(shift, 0), (-shift, 0), (0, shift), (0, -shift)]
                moved = [torch.roll(x_test, move, dims=(2, 3)) for move in moves]  # only zeros come round
                results[name][str(shift)].append(float(np.mean([accuracy(model, m, labels_test) for m in moved])))
            torch.manual_seed(seed)
            model = build()
            mixed, mixed_test = (images.flatten(1)[:, order].view(images.shape) for images in (x, x_test))
            train(model, mixed, labels, 20, 50, torch.Generator().manual_seed(seed))
            results[name]["shuffled"].append(accuracy(model, mixed_test, labels_test))
    return results


class PlainBlock(nn.Module):
    """Two convolutions as in a residual block, but without the short cut."""

    def __init__(self, channels):
        super().__init__()
        layers = []
        for _ in range(2):
            layers += [nn.Conv2d(channels, channels, 3, padding=1, bias=False), nn.BatchNorm2d(channels), nn.ReLU()]
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)


def deep(kind, blocks):
    make = {"plain": PlainBlock, "residual": lambda channels: ResidualBlock(channels, channels)}[kind]
    stem = [nn.Conv2d(1, 8, 3, padding=1, bias=False), nn.BatchNorm2d(8), nn.ReLU()]
    return nn.Sequential(
        *stem, *(make(8) for _ in range(blocks)), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 10)
    )


def depth_losses():
    """Return the training losses, ten steps a point, by kind and number of layers, one list per seed."""
    results = {}
    for kind in ("plain", "residual"):
        for blocks in (3, 15):
            curves = []
            for seed in DEPTH_SEEDS:
                (x, labels), _ = split(seed)
                torch.manual_seed(seed)
                losses = train(deep(kind, blocks), x, labels, 4, 64, torch.Generator().manual_seed(seed))
                curves.append(np.mean(np.reshape(losses[:80], (-1, 10)), axis=1).tolist())
            results[f"{kind} {2 * blocks + 2}"] = curves
    return results


def receptive_field(kernels, size=31):
    """Return how many pixels of one row the middle output of stacked convolutions (kernel, stride) depends on.

    Measured and not computed: a gradient of 1 at the middle output goes back through kernels of ones.
    """
    inputs = [np.ones((1, 1, 1, size))]
    for kernel, stride in kernels:
        inputs.append(conv2d_forward(inputs[-1], np.ones((1, 1, 1, kernel)), np.zeros(1), stride))
    gradient = np.zeros_like(inputs.pop())
    gradient[..., gradient.shape[3] // 2] = 1.0
    for (kernel, stride), x in zip(reversed(kernels), reversed(inputs), strict=True):
        gradient, _, _ = conv2d_backward(gradient, x, np.ones((1, 1, 1, kernel)), stride)
    return int(np.count_nonzero(gradient))


def loops(x, W, b):
    """The definition, with a loop for every index and plain numbers."""
    (n, c, h, w), (f, _, kh, kw) = x.shape, W.shape
    out = np.zeros((n, f, h - kh + 1, w - kw + 1))
    for place in np.ndindex(out.shape):
        k, i, j = place[1:]
        total = b[k]
        for d in range(c):
            for p in range(kh):
                for q in range(kw):
                    total += x[place[0], d, i + p, j + q] * W[k, d, p, q]
        out[place] = total
    return out


def best_time(action, repeats):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)


def print_times():
    rng = np.random.default_rng(0)
    x, W, b = rng.normal(size=(2, 6, 14, 14)), rng.normal(size=(16, 6, 5, 5)), rng.normal(size=16)

    def product():
        return (im2col(x, 5, 5) @ W.reshape(16, -1).T + b).reshape(2, 10, 10, 16).transpose(0, 3, 1, 2)

    expected = conv2d_forward(x, W, b)
    np.testing.assert_allclose(product(), expected)
    np.testing.assert_allclose(loops(x, W, b), expected)
    times = {"loops": best_time(lambda: loops(x, W, b), 2)}
    times |= {"by place": best_time(lambda: conv2d_forward(x, W, b), 20), "im2col": best_time(product, 50)}
    print("convolution 2 of LeNet-5, two images, milliseconds:", {k: round(1e3 * t, 2) for k, t in times.items()})


def main():
    torch.set_num_threads(1)
    start = time.process_time()
    print_times()
    for kernels in ([(3, 1)], [(3, 1)] * 2, [(3, 1)] * 3, [(5, 1), (2, 2), (5, 1), (2, 2)], [(7, 2), (3, 2), (3, 1)]):
        print("receptive field of", kernels, "is", receptive_field(kernels))
    results = {"digits": digit_accuracies(), "depth": depth_losses()}
    for name, by_shift in results["digits"].items():
        count = sum(parameter.numel() for parameter in NETWORKS[name]().parameters())
        shown = {k: f"{np.mean(v):.1%} ({min(v):.1%} to {max(v):.1%})" for k, v in by_shift.items()}
        print(f"digits, {name}, {count} parameters:", shown)
    for name, curves in results["depth"].items():
        print(f"depth, {name} layers: mean loss of steps 71 to 80", [round(curve[-1], 3) for curve in curves])
    RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(f"{time.process_time() - start:.0f} s of processor time")


if __name__ == "__main__":
    main()
