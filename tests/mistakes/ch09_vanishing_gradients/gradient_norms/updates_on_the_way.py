"""
title.ko: 거슬러 가면서 가중치를 고침
title.en: Updates the weights on the way back
ko: 기울기를 재면서 `layers`의 가중치까지 고쳐, 아래층으로는 새 가중치로 넘어갑니다. 여기서는 재기만 하고 받은
    배열은 그대로 두세요.
en: While measuring you also update the weights in `layers`, and go on through the new ones. Only measure here,
    and leave the arrays as they are.
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
        gradient = given.T @ delta
        norms.append(np.sqrt(np.sum(gradient**2)))
        W -= 0.1 * gradient
        delta = (delta @ W.T) * slope(given)
    return np.array(norms[::-1])
