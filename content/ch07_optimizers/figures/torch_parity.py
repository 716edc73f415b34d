"""Run torch.optim and the reference solutions side by side, and print the values that the suites quote.

python content/ch07_optimizers/figures/torch_parity.py

needs torch; the suites of this chapter do not. Last run with torch 2.13.0 on a CPU.
"""

import numpy as np
import reference as ours
import torch

W = np.array([1.0, 0.0])
GRADIENTS = np.array([[2.0, -4.0], [1.0, 3.0], [-0.5, 0.0], [4.0, 1.0]])
# Ours, torch's, and the unit of the second gradient: about as small as eps, so that the default of eps shows.
PAIRS = {
    "Momentum()": (ours.Momentum(), lambda p: torch.optim.SGD(p, momentum=0.9), 1.0),
    "Nesterov()": (ours.Nesterov(), lambda p: torch.optim.SGD(p, momentum=0.9, nesterov=True), 1.0),
    "Adagrad()": (ours.Adagrad(), torch.optim.Adagrad, 1e-10),
    "RMSprop()": (ours.RMSprop(), torch.optim.RMSprop, 1e-8),
    "Adadelta()": (ours.Adadelta(), torch.optim.Adadelta, 1e-3),
    "Adam()": (ours.Adam(), torch.optim.Adam, 1e-8),
}


def torch_path(make, gradients):
    """Return the parameters after each gradient."""
    w = torch.tensor(W, requires_grad=True)
    optimizer = make([w])
    path = []
    for gradient in gradients:
        w.grad = torch.tensor(gradient)
        optimizer.step()
        path.append(w.detach().numpy().copy())
    return np.array(path)


def our_path(optimizer, gradients):
    params = {"w": W}
    path = []
    for gradient in gradients:
        params = optimizer.step(params, {"w": gradient})
        path.append(params["w"])
    return np.array(path)


def main():
    print("torch", torch.__version__)
    for name, (optimizer, make, unit) in PAIRS.items():
        gradients = GRADIENTS * (1.0, unit)
        expected = torch_path(make, gradients)
        gap = np.abs(our_path(optimizer, gradients) - expected).max()
        print(f"{name}: second gradient in units of {unit}, largest difference {gap:.1e}")
        for row in expected:
            print("   ", ", ".join(f"{value:.12g}" for value in row))


if __name__ == "__main__":
    main()
