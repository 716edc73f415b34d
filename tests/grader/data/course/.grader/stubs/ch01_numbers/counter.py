"""An object that counts."""


class Counter:
    """A number that can be raised.

    Two counters added are a new counter with the sum of both values.

    Parameters
    ----------
    start : int

    Attributes
    ----------
    value : int

    Examples
    --------
    counter = Counter(5)
    counter.add()   ->  6
    counter.add(3)  ->  9
    """

    def __init__(self, start=0):
        # TODO: remember the value.
        raise NotImplementedError("Counter")

    def add(self, step=1):
        """Raise the value by ``step`` and return the new value."""
        raise NotImplementedError("Counter.add")

    def __add__(self, other):
        """Return a new counter with the sum of both values."""
        raise NotImplementedError("Counter + Counter")
