"""An object that counts."""


class Counter:
    """A number that can be raised."""

    def __init__(self, start=0):
        self.value = start

    def add(self, step=1):
        """Raise the value by ``step`` and return the new value."""
        self.value += step
        return self.value

    def __add__(self, other):
        """Return a new counter with the sum of both values."""
        return Counter(self.value + other.value)
