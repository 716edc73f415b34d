"""Scaled standard normal draws, lists in a loop."""

import numpy as np


def mlp_from_dbn(layers, n_classes, rng):
    if not layers or n_classes <= 1:
        raise ValueError("a classifier needs a DBN and two classes")
    out = [[np.array(rbm[0]), np.array(rbm[2])] for rbm in layers]
    dtype = out[-1][0].dtype
    weights = 0.01 * rng.standard_normal((len(layers[-1][2]), n_classes))
    out.append([weights.astype(dtype), np.zeros((n_classes,), dtype)])
    return out
