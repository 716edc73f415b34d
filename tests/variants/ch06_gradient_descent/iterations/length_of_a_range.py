"""The batches are the starting points of a range; Python counts them."""


def iterations_per_epoch(n, batch_size, drop_last=False):
    if min(n, batch_size - 1) < 0:
        raise ValueError(f"n = {n}, batch_size = {batch_size}")
    first = batch_size - 1 if drop_last else 0  # where a batch ends, or where it begins
    return len(range(first, n, batch_size))


def total_updates(n, batch_size, epochs, drop_last=False):
    if epochs < 0:
        raise ValueError(f"epochs = {epochs}")
    return iterations_per_epoch(n, batch_size, drop_last) * epochs
