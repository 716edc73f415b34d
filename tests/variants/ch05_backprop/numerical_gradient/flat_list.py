"""A list of Python floats that is reshaped for every call of f."""

import numpy as np


class Meter:
    def __init__(self, f, shape, eps):
        self.f, self.shape, self.eps = f, shape, eps

    def slope(self, numbers, i):
        total = 0.0
        for sign in (+1, -1):
            moved = [*numbers[:i], numbers[i] + sign * self.eps, *numbers[i + 1 :]]
            total += sign * self.f(np.array(moved, dtype="f8").reshape(self.shape))
        return total / self.eps * 0.5


def numerical_gradient(f, x, eps=1e-5):
    meter = Meter(f, x.shape, eps)
    numbers = [float(number) for number in x.flatten()]
    return np.array([meter.slope(numbers, i) for i in range(len(numbers))], dtype="f8").reshape(x.shape)
