import numpy as np


def tanh(x):
    e = np.exp(x)
    return (e - 1 / e) / (e + 1 / e)


def tanh_derivative(x):
    return 1 - tanh(x) ** 2
