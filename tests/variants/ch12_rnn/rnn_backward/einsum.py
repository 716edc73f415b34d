"""Steps as objects on a stack, sums by einsum, gradients collected in lists and added at the end."""

import numpy as np


class Step:
    def __init__(self, x, h_prev, h, W_x, W_h):
        self.x, self.h_prev, self.h, self.W_x, self.W_h = x, h_prev, h, W_x, W_h

    def backward(self, dh):
        dz = dh - dh * self.h * self.h
        return {
            "x": np.einsum("nh,dh->nd", dz, self.W_x),
            "h0": np.einsum("nj,ij->ni", dz, self.W_h),
            "W_x": np.einsum("nd,nh->dh", self.x, dz),
            "W_h": np.einsum("ni,nj->ij", self.h_prev, dz),
            "b": np.einsum("nh->h", dz),
        }


def rnn_backward(dhs, x, h0, hs, W_x, W_h):
    stack, h_prev = [], h0
    for t in range(hs.shape[1]):
        stack.append(Step(x[:, t], h_prev, hs[:, t], W_x, W_h))
        h_prev = hs[:, t]
    parts = []
    for t, step in reversed(list(enumerate(stack))):
        later = parts[-1]["h0"] if parts else 0
        parts.append(step.backward(dhs[:, t] + later))
    grads = {name: sum(part[name] for part in parts) for name in ("W_x", "W_h", "b")}
    return grads | {"h0": parts[-1]["h0"], "x": np.stack([part["x"] for part in reversed(parts)], axis=1)}
