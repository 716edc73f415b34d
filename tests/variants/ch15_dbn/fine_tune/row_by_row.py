"""One row at a time: the gradients of the rows are averaged, weights change in place."""

import numpy as np


def fine_tune(X, labels, layers, epochs, lr, batch_size, rng):
    parts = [X, *(part for pair in layers for part in pair)]
    dtype = np.result_type(np.float32, *parts)
    W, b = [np.array(pair[0], dtype) for pair in layers], [np.array(pair[1], dtype) for pair in layers]
    rows = list(range(len(X)))
    for _ in range(epochs):
        rng.shuffle(rows)
        for start in range(0, len(rows), batch_size):
            batch = rows[start : start + batch_size]
            dW, db = [np.zeros_like(w) for w in W], [np.zeros_like(v) for v in b]
            for row in batch:
                add_gradients(X[row].astype(dtype), labels[row], W, b, dW, db)
            for k in range(len(W)):
                W[k] -= lr * dW[k] / len(batch)
                b[k] -= lr * db[k] / len(batch)
    return list(zip(W, b, strict=True))


def add_gradients(x, label, W, b, dW, db):
    hs = [x]
    for k in range(len(W) - 1):
        hs.append(1 / (1 + np.exp(-np.clip(hs[-1] @ W[k] + b[k], -80, 80))))
    logits = hs[-1] @ W[-1] + b[-1]
    error = np.exp(logits - np.max(logits))
    error = error / np.sum(error)
    error[label] -= 1
    for k in reversed(range(len(W))):
        dW[k] += np.outer(hs[k], error)
        db[k] += error
        if k:
            error = W[k] @ error * hs[k] * (1 - hs[k])
