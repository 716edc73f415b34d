"""
title.ko: 모르는 이름을 항등 함수로 봄
title.en: Takes unknown names for the identity
ko: 모르는 활성화 함수의 이름을 받아도 오류 없이 항등 함수로 계산합니다. 네 이름이 아니면 은닉층이 없더라도
    `ValueError`를 내세요.
en: A name that is not known is computed as the identity, without an error. Raise `ValueError` for anything but
    the four names, even where there is no hidden layer.
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
    function, slope = ACTIVATIONS.get(activation, ACTIVATIONS["identity"])
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
        delta = (delta @ W.T) * slope(given)
    return np.array(norms[::-1])
