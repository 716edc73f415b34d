"""Everything that a module can offer to a suite."""

import contextlib
import functools
import itertools
import warnings

import numpy as np

CONSTANT = 42
TABLE = {"a": [1, 2.5, (None, True)]}
ARRAY = np.arange(3.0)


class Base(Exception):
    pass


class Derived(Base, KeyError):
    pass


class Lone(BaseException):
    pass


def echo(*args, **kwargs):
    return args, kwargs


def fail(kind):
    raise {"base": Base, "derived": Derived, "lone": Lone, "value": ValueError, "key": KeyError}[kind](kind)


class Value:
    unit = "m"

    def __init__(self, data):
        self.data = data
        self.children = []

    def __add__(self, other):
        return Value(self.data + getattr(other, "data", other))

    __radd__ = __add__

    def __mul__(self, other):
        return Value(self.data * getattr(other, "data", other))

    __rmul__ = __mul__

    def __sub__(self, other):
        return Value(self.data - getattr(other, "data", other))

    def __rsub__(self, other):
        return Value(getattr(other, "data", other) - self.data)

    def __pow__(self, other):
        return Value(self.data**other)

    def __neg__(self):
        return Value(-self.data)

    def __abs__(self):
        return Value(abs(self.data))

    def __float__(self):
        return float(self.data)

    def __int__(self):
        return int(self.data)

    def __bool__(self):
        return bool(self.data)

    def __eq__(self, other):
        return self.data == getattr(other, "data", other)

    def __lt__(self, other):
        return self.data < getattr(other, "data", other)

    def __contains__(self, item):
        return item == self.data

    def __iadd__(self, other):
        self.data += getattr(other, "data", other)
        return self

    def set(self, data):
        self.data = data
        return self

    def add_child(self, child):
        self.children.append(child)

    def first_child(self):
        return self.children[0]

    def fail(self):
        raise Base("in a method")

    @property
    def doubled(self):
        return self.data * 2

    @property
    def broken(self):
        raise ValueError("in a property")

    @staticmethod
    def static(x):
        return x + 1

    @classmethod
    def made(cls, data):
        return cls(data)


class Special(Value):
    pass


class Plain:
    """Its operators are not allowed."""

    def __eq__(self, other):
        return True

    def __add__(self, other):
        return 1.0

    def __bool__(self):
        return True

    def __float__(self):
        return 1.0


class Sequence:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, key):
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value

    def __iter__(self):
        return iter(self.items)


class BadLength:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


class Caller:
    def __call__(self, x):
        return x + 1


caller = Caller()
partial = functools.partial(lambda step, x: x + step, 10)


def is_same(first, second):
    return first is second


def pair(x):
    return [Value(x), {"k": Value(x + 1)}]


def data_of(values):
    return [value.data for value in values]


def call(f, *args):
    return f(*args)


def call_with(f, **kwargs):
    return f(**kwargs)


def call_safely(f):
    try:
        return f()
    except ValueError as error:
        return "caught " + str(error)


def swallow(f):
    with contextlib.suppress(BaseException):
        f(1.0)
    return 1.0


def compose(f, g):
    return lambda x: f(g(x))


def give_back(f):
    return f


def count(n):
    yield from range(n)


def forever():
    return itertools.count()


def breaks(n):
    yield from range(n)
    raise Base("in a generator")


def views(d):
    return d.keys(), d.values(), d.items()


def overwrite(x, *, y=None, nested=None):
    x[...] = 0
    if y is not None:
        y[0] = 0
    if nested is not None:
        nested[0]["a"][...] = 0


def quietly_same(x):
    x[...] = x
    return x


def extend(items, table):
    items.append(3)
    table["b"] = 2


class Overwriter:
    def __call__(self, x):
        x[...] = 0

    def method(self, x):
        x[...] = 0


overwriter = Overwriter()
overwriting = functools.partial(overwrite)


def warn(kind):
    if kind == "user":
        warnings.warn("u", UserWarning, stacklevel=1)
    elif kind == "numpy":
        return np.float64(1.0) / np.zeros(1)
    return 0.0


class Warner:
    def __call__(self, kind):
        return warn(kind)


warner = Warner()


def draw(rng, n):
    return rng.normal(size=n)


def look(rng):
    return 1.0


def global_draw():
    return np.random.random(), np.random.random()
