"""A while loop with an index and a running total."""


def count_parameters(sizes):
    if len(sizes) <= 1:
        raise ValueError("at least an input and an output layer")
    for size in sizes:
        if size <= 0:
            raise ValueError(f"{size} nodes")
    total = 0
    k = 1
    while k < len(sizes):
        weights = sizes[k] * sizes[k - 1]
        biases = sizes[k]
        total += weights + biases
        k += 1
    return total
