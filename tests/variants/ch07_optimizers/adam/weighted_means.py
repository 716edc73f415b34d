"""Averages that need no correction, because they are weighted means of all gradients there have been."""

import numpy as np


class Adam:
    def __init__(self, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.lr = lr
        self.betas = betas
        self.eps = eps
        self.gradients = []

    def step(self, params, grads):
        for key in params | grads:
            if key not in params or key not in grads or params[key].shape != grads[key].shape:
                raise ValueError(f"{key} does not fit")
        self.gradients.append({key: g.astype(np.float64) for key, g in grads.items()})
        ages = np.arange(len(self.gradients))[::-1]
        new = {}
        for key, p in params.items():
            past = np.stack([one[key] for one in self.gradients])
            mean, square = (
                np.average(power, axis=0, weights=np.power(float(beta), ages))
                for power, beta in zip((past, past**2), self.betas, strict=True)
            )
            moved = p - self.lr * mean / (np.sqrt(square) + self.eps)
            new[key] = moved.astype(np.float32) if p.dtype == np.float32 else moved
        return new
