"""How large the gradient still is in every layer of a deep network."""

import numpy as np


def _sigmoid(z):
    # tanh never overflows, and the sigmoid is a tanh that was moved and shrunk.
    return 0.5 * (1 + np.tanh(0.5 * z))


# Each activation function, and its derivative written in its own output h: then z need not be kept.
_ACTIVATIONS = {
    "sigmoid": (_sigmoid, lambda h: h * (1 - h)),
    "tanh": (np.tanh, lambda h: 1 - h * h),
    "relu": (lambda z: np.maximum(z, 0), lambda h: h > 0),
    "identity": (lambda z: z, np.ones_like),
}


def gradient_norms(x, labels, layers, activation="sigmoid"):
    """Return the norm of the gradient in each W, first layer first. The stub holds the whole contract."""
    if activation not in _ACTIVATIONS:
        raise ValueError(f"activation must be one of {', '.join(_ACTIVATIONS)}, got {activation!r}")
    function, slope = _ACTIVATIONS[activation]

    # Forward. inputs[k] is what layer k was given: x, then the output of every hidden layer.
    inputs = [x]
    for W, b in layers[:-1]:
        inputs.append(function(inputs[-1] @ W + b))
    W, b = layers[-1]
    logits = inputs[-1] @ W + b

    # The gradient of the mean loss in the logits is (p - one_hot) / N: the only place where N comes in.
    shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
    delta = shifted / shifted.sum(axis=1, keepdims=True)
    delta[np.arange(len(x)), labels] -= 1
    delta /= len(x)

    # Backward. delta is the gradient in the weighted sums of the layer that the loop has reached.
    norms = []
    for (W, _), given in zip(reversed(layers), reversed(inputs), strict=True):
        norms.append(np.sqrt(np.sum((given.T @ delta) ** 2)))
        # Through W, then through the activation that made `given`. This product, once per layer, is where gradients
        # vanish. After the first layer it is computed once in vain: x is no activation, and nothing reads it.
        delta = (delta @ W.T) * slope(given)
    # The loop met the last layer first.
    return np.array(norms[::-1])
