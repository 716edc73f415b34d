"""A multilayer perceptron whose hidden layers start as a deep belief network."""

import numpy as np

_OUTPUT_STD = 0.01


def mlp_from_dbn(layers, n_classes, rng):
    """Return the initial layers of a classifier. The stub holds the whole contract."""
    if len(layers) == 0:
        raise ValueError("a DBN has at least one layer")
    if n_classes < 2:
        raise ValueError(f"a classifier has at least 2 classes, got {n_classes}")
    # c, the hidden bias: the MLP only goes up. Copies, so that the DBN survives the fine-tuning.
    hidden = [(W.copy(), c.copy()) for W, _, c in layers]
    top = layers[-1][0]
    # Near zero, the output says "every class alike" at first and lets the features decide which way to go.
    W_out = rng.normal(scale=_OUTPUT_STD, size=(top.shape[1], n_classes)).astype(top.dtype)
    return [*hidden, (W_out, np.zeros(n_classes, dtype=top.dtype))]
