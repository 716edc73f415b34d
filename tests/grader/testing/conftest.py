"""What the tests of the helpers share."""

import pytest

from grader.testing.failures import CheckFailed


class Liar:
    """An object that claims to be whatever is asked, and remembers that it was asked."""

    def __init__(self):
        self.asked = []

    def _lie(self, name, answer):
        self.asked.append(name)
        return answer

    def __eq__(self, other):
        return self._lie("__eq__", True)

    def __hash__(self):
        return self._lie("__hash__", hash("W"))

    def __bool__(self):
        return self._lie("__bool__", True)

    def __float__(self):
        return self._lie("__float__", 1.0)

    def __int__(self):
        return self._lie("__int__", 1)

    def __index__(self):
        return self._lie("__index__", 1)

    def __len__(self):
        return self._lie("__len__", 0)

    def __iter__(self):
        return self._lie("__iter__", iter(()))

    def __array__(self, dtype=None, copy=None):
        return self._lie("__array__", None)

    def __array_ufunc__(self, *args, **kwargs):
        return self._lie("__array_ufunc__", True)

    def __repr__(self):
        return self._lie("__repr__", "1.0")

    def __str__(self):
        return self._lie("__str__", "1.0")

    @property
    def shape(self):
        return self._lie("shape", ())

    @property
    def __class__(self):
        self.asked.append("__class__")
        return float


@pytest.fixture
def liar():
    """An object of the student that lies, and fails the test if a helper believes it enough to ask."""
    lying = Liar()
    yield lying
    assert lying.asked == []


@pytest.fixture
def failure():
    """Run a check that must fail; return the failure."""

    def run(check, *args, **kwargs):
        with pytest.raises(CheckFailed) as caught:
            check(*args, **kwargs)
        failed = caught.value
        assert str(failed) == failed.what.en
        assert failed.what.ko
        return failed

    return run


@pytest.fixture
def torch():
    return pytest.importorskip("torch", reason="torch is an optional dependency")
