"""Puts the network together from gates that a small class describes."""

import numpy as np


class Gate:
    def __init__(self, first, second, bias):
        self.weights, self.bias = [first, second], bias

    def __neg__(self):
        return Gate(*(-weight for weight in self.weights), -self.bias)


def xor_parameters():
    conjunction, disjunction = Gate(1, 1, -1.5), Gate(1, 1, -0.5)
    hidden, output = [-conjunction, disjunction], conjunction
    W1 = np.zeros((2, 2))
    b1 = np.zeros(2)
    for j, gate in enumerate(hidden):
        W1[:, j] = gate.weights
        b1[j] = gate.bias
    return W1, b1, np.array(output.weights, dtype=np.int64), output.bias
