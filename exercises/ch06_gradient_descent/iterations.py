"""How many updates an epoch has, and a whole training."""


def iterations_per_epoch(n, batch_size, drop_last=False):
    """Return the number of mini-batches, and with it of updates, in one epoch.

    Parameters
    ----------
    n : int, 0 or more
        The number of rows.
    batch_size : int, at least 1
        The number of rows in a batch. May be larger than n.
    drop_last : bool
        Whether a last batch with fewer than batch_size rows is left out. A last batch that is full always stays.

    Returns
    -------
    int
        Exact, also for numbers beyond 2**53, where float64 no longer knows every integer. Not a float.

    Raises
    ------
    ValueError
        When n is negative or batch_size is below 1.

    Examples
    --------
    iterations_per_epoch(100, 10)                  ->  10
    iterations_per_epoch(105, 10)                  ->  11
    iterations_per_epoch(105, 10, drop_last=True)  ->  10
    """
    # TODO: check the arguments, then divide in integers.
    raise NotImplementedError("iterations_per_epoch")


def total_updates(n, batch_size, epochs, drop_last=False):
    """Return the number of updates in a training of several epochs.

    Every epoch starts with a new batch: rows left over from one epoch are never filled up with rows of the next.

    Parameters
    ----------
    n, batch_size, drop_last
        As for iterations_per_epoch.
    epochs : int, 0 or more
        The number of epochs.

    Returns
    -------
    int
        Exact. Not a float.

    Raises
    ------
    ValueError
        When n or epochs is negative or batch_size is below 1.

    Examples
    --------
    total_updates(100, 10, 5)                  ->  50
    total_updates(105, 10, 2)                  ->  22
    total_updates(105, 10, 2, drop_last=True)  ->  20
    """
    # TODO: check the epochs; the rest follows from iterations_per_epoch.
    raise NotImplementedError("total_updates")
