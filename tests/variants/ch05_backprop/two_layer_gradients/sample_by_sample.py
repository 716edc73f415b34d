"""One sample at a time, gradients added up in place and divided by N at the very end."""

import numpy as np


def two_layer_gradients(x, labels, params):
    grads = {name: np.zeros_like(value) for name, value in params.items()}
    loss = 0.0
    for sample, label in zip(x, labels, strict=True):
        z = params["b1"] + sample @ params["W1"]
        h = np.where(z > 0, z, 0).astype(z.dtype)
        scores = params["b2"] + h @ params["W2"]
        scores = scores - scores.max()
        powers = np.exp(scores)
        loss += float(np.log(powers.sum()) - scores[label])
        dscores = powers / powers.sum()
        dscores[label] -= 1
        grads["W2"] += np.outer(h, dscores)
        grads["b2"] += dscores
        dz = params["W2"] @ dscores
        dz[z <= 0] = 0
        grads["W1"] += np.outer(sample, dz)
        grads["b1"] += dz
    for gradient in grads.values():
        gradient /= len(x)
    return [np.float64(loss / len(x)), grads]
