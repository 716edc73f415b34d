"""Keeps all gradients there have been and adds their squares up again in every step, by einsum."""

import numpy as np


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-10):
        self.lr, self.eps = lr, eps
        self.history = {}

    def step(self, params, grads):
        if params.keys() - grads.keys() or grads.keys() - params.keys():
            raise ValueError("the keys differ")
        new = {}
        for key, p in params.items():
            if grads[key].shape != p.shape:
                raise ValueError("the shapes differ")
            g = grads[key] if grads[key].dtype.kind == "f" else grads[key].astype(float)
            self.history.setdefault(key, []).append(g)
            past = np.stack(self.history[key])
            root = np.sqrt(np.einsum("t...,t...->...", past, past))
            new[key] = p - self.lr * (g / (root + self.eps))
        return new
