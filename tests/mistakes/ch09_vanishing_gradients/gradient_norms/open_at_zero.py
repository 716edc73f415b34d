"""
title.ko: 0에서 렐루를 열어 둠
title.en: Lets ReLU through at 0
ko: 가중합이 정확히 0인 렐루 노드도 기울기를 넘깁니다. 이 과정에서는 0에서 렐루의 미분이 0입니다.
en: A ReLU node whose weighted sum is exactly 0 passes its gradient on. In this course the derivative of ReLU at
    0 is 0.
section: relu
"""

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


ACTIVATIONS = {
    "sigmoid": (sigmoid, lambda h: h * (1 - h)),
    "tanh": (np.tanh, lambda h: 1 - h * h),
    "relu": (lambda z: np.maximum(z, 0), lambda h: h >= 0),
    "identity": (lambda z: z, np.ones_like),
}


def gradient_norms(x, labels, layers, activation="sigmoid"):
    if activation not in ACTIVATIONS:
        raise ValueError(f"unknown activation {activation!r}")
    function, slope = ACTIVATIONS[activation]
    inputs, sums = [x], [x]
    for W, b in layers[:-1]:
        sums.append(inputs[-1] @ W + b)
        inputs.append(function(sums[-1]))
    W, b = layers[-1]
    logits = inputs[-1] @ W + b
    shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
    delta = shifted / shifted.sum(axis=1, keepdims=True)
    delta[np.arange(len(x)), labels] -= 1
    delta /= len(x)
    norms = []
    for (W, _), given, z in zip(reversed(layers), reversed(inputs), reversed(sums), strict=True):
        norms.append(np.sqrt(np.sum((given.T @ delta) ** 2)))
        delta = (delta @ W.T) * (z >= 0 if activation == "relu" else slope(given))
    return np.array(norms[::-1])
