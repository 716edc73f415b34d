"""Twice a number."""


def double(x):
    """Return 2x.

    Parameters
    ----------
    x : int or float

    Returns
    -------
    int or float
        An int for an int.

    Examples
    --------
    double(3)  ->  6
    """
    # TODO: return twice the number.
    raise NotImplementedError("double")
