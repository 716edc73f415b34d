"""Each sample alone: its gradients are outer products of vectors, added up at the end."""

import numpy as np


def gradient_norms(x, labels, layers, activation="sigmoid"):
    if activation not in ("sigmoid", "tanh", "relu", "identity"):
        raise ValueError("activation must be sigmoid, tanh, relu or identity")
    totals = [np.zeros(W.shape) for W, _ in layers]
    for sample, label in zip(x, labels, strict=True):
        vectors, slopes = [np.asarray(sample)], []
        for k, (W, b) in enumerate(layers):
            z = W.T.dot(vectors[-1]) + b
            if k == len(layers) - 1:
                break
            if activation == "sigmoid":
                h = np.array([1 / (1 + np.exp(-v)) if v > 0 else np.exp(v) / (1 + np.exp(v)) for v in z])
                slopes.append(h - h * h)
            elif activation == "tanh":
                h = np.tanh(z)
                slopes.append((1 - h) * (1 + h))
            elif activation == "relu":
                h = np.maximum(0, z)
                slopes.append((z > 0).astype(float))
            else:
                h = z
                slopes.append(np.ones(len(z)))
            vectors.append(h)
        p = np.exp(z - max(z))
        delta = p / p.sum()
        delta[label] -= 1
        for k in range(len(layers) - 1, -1, -1):
            totals[k] += np.outer(vectors[k], delta)
            if k:
                delta = layers[k][0].dot(delta) * slopes[k - 1]
    return np.array([np.sqrt((total**2).sum()) for total in totals]) / len(x)
