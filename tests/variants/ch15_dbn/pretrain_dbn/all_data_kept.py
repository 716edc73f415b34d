"""Keeps the data of every layer in a list and returns lists in a tuple."""

import numpy as np


def pretrain_dbn(X, hidden_sizes, train_rbm):
    if X.ndim != 2:
        raise ValueError(f"X has {X.ndim} axes")
    depth = len(hidden_sizes)
    if depth < 1:
        raise ValueError("nothing to train")
    for row in X:
        for value in row:
            if not 0 <= value <= 1:
                raise ValueError(f"{value} is not between 0 and 1")
    data, parameters = [X + 0.0 if X.dtype.kind == "f" else np.float64(X)], []
    while len(parameters) < depth:
        result = train_rbm(data[-1], hidden_sizes[len(parameters)])
        parameters.append(list(result[0:3]))
        sums = data[-1] @ parameters[-1][0] + parameters[-1][2]
        data.append((np.tanh(sums / 2) + 1) / 2)
    return tuple(parameters)
