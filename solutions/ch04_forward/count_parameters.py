"""The number of parameters of a dense network."""

from itertools import pairwise


def count_parameters(sizes):
    """Return the number of weights and biases of a dense network. The stub holds the whole contract."""
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError(f"expected at least two sizes, all of them 1 or more, got {sizes!r}")
    # Parameters lie between neighbouring layers, so there is one pair fewer than there are sizes. A bias belongs to the
    # node that adds it, on the receiving side, as if every node had one more input: (inputs + 1) * nodes.
    return sum((inputs + 1) * nodes for inputs, nodes in pairwise(sizes))
