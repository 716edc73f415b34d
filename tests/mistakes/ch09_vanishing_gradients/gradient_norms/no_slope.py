"""
title.ko: 활성화 함수의 미분을 곱하지 않음
title.en: Leaves out the slope of the activation
ko: 층을 거슬러 갈 때 가중치만 곱하고 활성화 함수의 미분은 곱하지 않았습니다. 기울기 소멸의 원인인 바로 그
    인수를 빠뜨렸으니 넣으세요.
en: On the way back you multiply by the weights but not by the slope of the activation. That factor is the very
    cause of vanishing gradients: put it in.
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
    function, _ = ACTIVATIONS[activation]
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
        norms.append(np.sqrt(np.sum((given.T @ delta) ** 2)))
        delta = delta @ W.T
    return np.array(norms[::-1])
