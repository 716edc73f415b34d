"""Print the worked numbers that the lesson quotes: `python content/ch07_optimizers/figures/worked_numbers.py`."""

import math

import numpy as np
from draw import RAVINE, START, path
from reference import Adadelta, Adagrad, Adam, Momentum, Nesterov, RMSprop


def walk(optimizer, gradients, start=0.0):
    """Return where a single number goes."""
    w, points = np.array([start]), []
    for gradient in gradients:
        w = optimizer.step({"w": w}, {"w": np.array([float(gradient)])})["w"]
        points.append(round(float(w[0]), 6))
    return points


def velocities(gradients, momentum=0.9):
    """Return the velocity after each step: with lr = 1 from 0 on, the parameter moves by minus the velocity."""
    points = walk(Momentum(lr=1.0, momentum=momentum), gradients)
    return [round(before - after, 4) for before, after in zip([0.0, *points], points, strict=False)]


def main():
    shrink = 1 - 0.018
    print(f"gradient descent at 0.018: x times {shrink:.3f}, y times {1 - 100 * 0.018:.1f} a step")
    print(f"  steps until x is a tenth: {math.ceil(math.log(0.1) / math.log(shrink))}")
    print("velocities, gradient 1:", velocities([1] * 4), "... ", velocities([1] * 200)[-1])
    print("velocities, gradient 1, -1:", velocities([1, -1] * 2), "... ", velocities([1, -1] * 100)[-1])
    for optimizer in (Momentum(0.1, 0.5), Nesterov(0.1, 0.5)):
        print(type(optimizer).__name__, "lr 0.1, momentum 0.5, from 1 with 2, 2, -1:", walk(optimizer, [2, 2, -1], 1.0))
    print("Adagrad, lr 0.5, from 1 with 3, 4:", walk(Adagrad(lr=0.5), [3, 4], 1.0))
    root = Adagrad(lr=1.0)
    points = walk(root, [1] * 10_000)
    print(f"Adagrad, gradient 1: step 100 {points[98] - points[99]:.4f}, step 10000 {points[9998] - points[9999]:.4f}")
    print("RMSProp, lr 1, first step:", walk(RMSprop(lr=1.0), [0.3]))
    print("AdaDelta, lr 1, first step:", walk(Adadelta(), [0.3]), walk(Adadelta(), [30.0]))
    end = path(Adadelta(), 30)[-1]
    print("AdaDelta in the ravine of the figure after 30 steps:", end, f"loss {(RAVINE * end**2).sum() / 2:.1f}")
    print(f"  from the start at loss {(RAVINE * START**2).sum() / 2:.1f}")
    print("Adam, lr 0.1, from 1 with 0.5, -0.5:", walk(Adam(lr=0.1), [0.5, -0.5], 1.0))
    print("dtypes:", (np.sqrt(0.5) * np.float32([1.0])).dtype, (math.sqrt(0.5) * np.float32([1.0])).dtype)


if __name__ == "__main__":
    main()
