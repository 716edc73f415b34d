"""
title.ko: 가중치가 아니라 은닉값의 기울기를 잼
title.en: Measures the gradient in the hidden values
ko: 가중치의 기울기가 아니라 층의 가중합의 기울기 delta를 쟀습니다. 층이 배우는 양은 그 층이 받은 입력까지 곱한
    가중치의 기울기입니다.
en: You measure delta, the gradient in the weighted sums, not that in the weights. What a layer learns by is the
    gradient in its weights, which has the layer's input in it.
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
        norms.append(np.sqrt(np.sum(delta**2)))
        delta = (delta @ W.T) * slope(given)
    return np.array(norms[::-1])
