"""
title.ko: gamma와 beta를 빠뜨림
title.en: Leaves gamma and beta out
ko: 정규화만 하고 gamma와 beta를 쓰지 않았습니다. 정규화한 값에 gamma를 곱하고 beta를 더하세요.
en: You normalise and stop there. Multiply by gamma and add beta.
section: batch-norm
"""

import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    if x.ndim != 2:
        raise ValueError(f"x must have the shape (N, D), got {x.shape}")
    for vector in (gamma, beta, running_mean, running_var):
        if vector.shape != x.shape[1:]:
            raise ValueError(f"expected the shape {x.shape[1:]}, got {vector.shape}")
    if not training:
        return (x - running_mean) / np.sqrt(running_var + eps), running_mean, running_var
    mean = x.mean(axis=0)
    var = np.mean((x - mean) ** 2, axis=0)
    out = (x - mean) / np.sqrt(var + eps)
    new_mean = (1 - momentum) * running_mean + momentum * mean
    new_var = (1 - momentum) * running_var + momentum * var
    return out, new_mean, new_var
