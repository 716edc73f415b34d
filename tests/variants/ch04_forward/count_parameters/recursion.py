"""The first layer, and then the network behind it."""


def count_parameters(sizes):
    if len(sizes) < 2:
        raise ValueError("too few sizes")
    inputs, nodes, *rest = sizes
    if inputs < 1 or nodes < 1:
        raise ValueError("a layer without nodes")
    first = nodes * inputs + nodes
    return first + count_parameters([nodes, *rest]) if rest else first
