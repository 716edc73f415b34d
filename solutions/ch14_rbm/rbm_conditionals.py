"""The conditional probabilities of a restricted Boltzmann machine."""

import numpy as np


def p_h_given_v(v, W, c):
    """Return P(h = 1 | v) of every hidden unit. The stub holds the whole contract."""
    return _layer_probabilities(v, W, c)


def p_v_given_h(h, W, b):
    """Return P(v = 1 | h) of every visible unit. The stub holds the whole contract."""
    # One set of weights serves both directions: what v -> h reads by columns, h -> v reads by rows.
    return _layer_probabilities(h, W.T, b)


def _layer_probabilities(states, weights, bias):
    """Return sigmoid(states @ weights + bias): a layer of units that do not look at each other."""
    if weights.ndim != 2 or bias.shape != weights.shape[1:]:
        raise ValueError(f"weights of shape {weights.shape} do not go with biases of shape {bias.shape}")
    if states.ndim not in (1, 2) or states.shape[-1] != weights.shape[0]:
        raise ValueError(f"states of shape {states.shape} do not go with weights of shape {weights.shape}")
    dtype = np.result_type(states, weights, bias)
    if not np.issubdtype(dtype, np.floating):
        dtype = np.float64
    x = states.astype(dtype) @ weights.astype(dtype) + bias.astype(dtype)
    # 1 / (1 + exp(-x)) in other words; tanh never overflows.
    return (1 + np.tanh(x / 2)) / 2
