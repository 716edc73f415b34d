"""All gradients first, in a list from the end; norms of the stack afterwards. Eigenvalues by eig."""

import numpy as np


def spectral_radius(W):
    eigenvalues, _ = np.linalg.eig(W)
    return max(abs(complex(value)) for value in eigenvalues)


def bptt_gradient_norms(dh_last, hs, W_h):
    grads = [dh_last]
    for h in np.moveaxis(hs, 1, 0)[:0:-1]:
        grads.append(np.einsum("nj,nj,ij->ni", grads[-1], 1 - h * h, W_h))
    return np.linalg.norm(np.stack(grads[::-1]), axis=(1, 2))
