"""How many updates an epoch has, and a whole training."""


def iterations_per_epoch(n, batch_size, drop_last=False):
    """Return the number of mini-batches in one epoch. The stub holds the whole contract."""
    if n < 0 or batch_size < 1:
        raise ValueError(f"expected n >= 0 and batch_size >= 1, got {n} and {batch_size}")
    # Full batches first, then perhaps one for the rest. In integers throughout: math.ceil(n / batch_size) goes through
    # a float, which cannot tell 2**53 + 1 from 2**53.
    full, rest = divmod(n, batch_size)
    return full if drop_last or rest == 0 else full + 1


def total_updates(n, batch_size, epochs, drop_last=False):
    """Return the number of updates in several epochs. The stub holds the whole contract."""
    if epochs < 0:
        raise ValueError(f"expected epochs >= 0, got {epochs}")
    # Not ceil(n * epochs / batch_size): that would join the end of one epoch to the beginning of the next.
    return epochs * iterations_per_epoch(n, batch_size, drop_last)
