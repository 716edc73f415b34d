"""An object whose text takes for ever, in a place where it is shown.

Outcome: time_limit
"""


class Slow(str):
    def __str__(self):
        while True:
            pass

    __repr__ = __format__ = __str__


def scale(x):
    raise ValueError(Slow("x"))
