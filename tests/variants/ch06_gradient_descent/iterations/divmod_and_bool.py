"""divmod, and a remainder that counts as a number."""


def iterations_per_epoch(n, batch_size, drop_last=False):
    if batch_size < 1:
        raise ValueError("batch_size")
    if n < 0:
        raise ValueError("n")
    full, rest = divmod(n, batch_size)
    return full + int(rest > 0 and not drop_last)


def total_updates(n, batch_size, epochs, drop_last=False):
    per_epoch = iterations_per_epoch(n, batch_size, drop_last=drop_last)
    if epochs < 0:
        raise ValueError("epochs")
    return per_epoch * epochs
