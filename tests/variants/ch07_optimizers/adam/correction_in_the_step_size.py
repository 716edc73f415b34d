"""As torch computes it: the corrections go into the step size and the root, with nested dicts for the state."""

import math

import numpy as np


class Adam:
    def __init__(self, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.defaults = {"lr": lr, "betas": betas, "eps": eps}
        self.state = {}

    def step(self, params, grads):
        if set(params) ^ set(grads):
            raise ValueError("different keys")
        if not all(params[key].shape == grads[key].shape for key in params):
            raise ValueError("different shapes")
        beta1, beta2 = self.defaults["betas"]
        new = {}
        for key, g in grads.items():
            state = self.state.setdefault(key, {"step": 0, "exp_avg": 0.0, "exp_avg_sq": 0.0})
            state["step"] += 1
            state["exp_avg"] = state["exp_avg"] * beta1 + g * (1 - beta1)
            state["exp_avg_sq"] = state["exp_avg_sq"] * beta2 + g * g * (1 - beta2)
            step_size = self.defaults["lr"] / (1 - beta1 ** state["step"])
            denominator = np.sqrt(state["exp_avg_sq"]) / math.sqrt(1 - beta2 ** state["step"]) + self.defaults["eps"]
            new[key] = params[key] - step_size * state["exp_avg"] / denominator
        return new
