"""
title.ko: 마지막 층에도 활성화 함수를 씌움
title.en: Activates the last layer as well
ko: 은닉층의 활성화 함수를 마지막 층의 로짓에도 씌웠습니다. 로짓은 아무것도 거치지 않은 채 소프트맥스로 가야
    합니다.
en: The activation of the hidden layers is applied to the logits of the last layer, too. Logits go to the
    softmax as they are.
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
    logits = function(inputs[-1] @ W + b)
    shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
    delta = shifted / shifted.sum(axis=1, keepdims=True)
    delta[np.arange(len(x)), labels] -= 1
    delta /= len(x)
    delta *= slope(logits)
    norms = []
    for (W, _), given in zip(reversed(layers), reversed(inputs), strict=True):
        norms.append(np.sqrt(np.sum((given.T @ delta) ** 2)))
        delta = (delta @ W.T) * slope(given)
    return np.array(norms[::-1])
