"""An nditer that writes into a copy, the true distance as the divisor, and a wrapper that counts from both sides."""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    probe = np.asarray(x, np.float64).copy()
    result = np.full_like(probe, np.nan)

    def value_at(position, number):
        kept, probe[position] = probe[position].item(), number
        try:
            return float(f(probe))
        finally:
            probe[position] = kept

    if probe.size == 0:
        return np.zeros_like(probe)
    walker = np.nditer(probe, flags=["multi_index"])
    for element in walker:
        here = element.item()
        up, down = here + eps, here - eps
        rise = value_at(walker.multi_index, up) - value_at(walker.multi_index, down)
        result[walker.multi_index] = rise / (up - down)
    return result
