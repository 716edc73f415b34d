"""
title.ko: 행렬의 2-노름을 씀
title.en: Uses the matrix 2-norm
ko: `np.linalg.norm(dW, 2)`처럼 가장 큰 특잇값을 노름으로 썼습니다. 여기서 잴 것은 모든 원소의 제곱합의 제곱근인
    프로베니우스 노름입니다.
en: You take the largest singular value, as `np.linalg.norm(dW, 2)` does. What is asked for is the Frobenius
    norm, the root of the sum of all squares.
section: measuring
"""

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


ACTIVATIONS = {
    "sigmoid": (sigmoid, lambda h: h * (1 - h)),
    "tanh": (np.tanh, lambda h: 1 - h * h),
    "relu": (lambda z: np.maximum(z, 0), lambda h: h > 0),
    "identity": (lambda z: z, np.ones_like),
}


def gradient_norms(x, labels, layers, activation="sigmoid"):
    if activation not in ACTIVATIONS:
        raise ValueError(f"unknown activation {activation!r}")
    function, slope = ACTIVATIONS[activation]
    inputs = [x]
    for W, b in layers[:-1]:
        inputs.append(function(inputs[-1] @ W + b))
    W, b = layers[-1]
    logits = inputs[-1] @ W + b
    shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
    delta = shifted / shifted.sum(axis=1, keepdims=True)
    delta[np.arange(len(x)), labels] -= 1
    delta /= len(x)
    norms = []
    for (W, _), given in zip(reversed(layers), reversed(inputs), strict=True):
        norms.append(np.linalg.norm(given.T @ delta, 2))
        delta = (delta @ W.T) * slope(given)
    return np.array(norms[::-1])
