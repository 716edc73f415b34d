import ast

import pytest

from grader.authoring.signatures import public_names


def names(source):
    return public_names(ast.parse(source))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("def f(): pass", "()"),
        ("def f(x, y=1.0): pass", "(x, y=1.0)"),
        ("def f(x, /, y, *, axis=-1, **rest): pass", "(x, /, y, *, axis=-1, **rest)"),
        ("def f(*rows): pass", "(*rows)"),
        ("def f(x: int = 3) -> int: pass", "(x=3)"),
        ("async def f(x): pass", "async (x)"),
        ("class F: pass", "class"),
        ("f = 1", "constant"),
        ("f: float = 1.0", "constant"),
    ],
)
def test_signature_has_names_kinds_and_defaults(source, expected):
    [found] = names(source).values()
    assert found.signature == expected


def test_public_names_leave_out_private_and_imported_ones():
    assert list(names("import numpy as np\nfrom math import exp\n_H = 1\ndef _g(): pass\ndef f(): pass\n")) == ["f"]


def test_members_are_public_and_special_methods():
    [found] = names(
        "class F:\n    def __call__(self): pass\n    def run(self): pass\n    def _go(self): pass\n"
    ).values()
    assert list(found.members) == ["__call__", "run"]


def test_property_is_not_called_like_a_method():
    [found] = names("class F:\n    @property\n    def value(self): pass\n").values()
    assert found.members["value"].signature == "@property (self)"


def test_docstring_is_that_of_the_definition():
    [found] = names('def f():\n    """Return 2."""\n').values()
    assert found.docstring == "Return 2."
    assert names("f = 1")["f"].docstring == ""
