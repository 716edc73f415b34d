"""All uniform numbers drawn before anything is computed, compared with logits instead of probabilities."""

import numpy as np


def gibbs_step(v, W, b, c, rng):
    dtype = np.result_type(v, W, b, c)
    (rows, visible), hidden = v.shape, c.size
    uniform = rng.uniform(size=(rows, visible + hidden))
    with np.errstate(divide="ignore"):
        logits = np.log(uniform) - np.log1p(-uniform)  # u < sigmoid(x) is the same as logit(u) < x
    h = np.where(logits[:, visible:] < v @ W + c, 1.0, 0.0).astype(dtype)
    v_new = np.where(logits[:, :visible] < np.einsum("nj,ij->ni", h, W) + b, 1.0, 0.0).astype(dtype)
    return h, v_new
