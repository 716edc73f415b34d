"""Twice, half, and an object."""


class OddError(ValueError):
    pass


class Thing:
    def __init__(self, x):
        self.x = x

    def value(self):
        return self.x

    def close(self):
        self.x = None


def twice(x):
    return 2 * x


def half(x):
    if x % 2:
        raise OddError("not even")
    return x // 2


def extra():
    return None
