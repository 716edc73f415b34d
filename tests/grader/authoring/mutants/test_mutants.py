"""Which mutants a source has: each kind of fault on a line that shows it."""

import pytest

from grader.authoring.mutants.making import keys_of, mutants_of
from grader.authoring.mutants.operators import OPERATORS


def changes(line, operator, parameters="a, b, c, x, n, f"):
    """Return what the faults of one kind make of ``line``, the body of a function."""
    source = f"import numpy as np\n\n\ndef g({parameters}):\n    {line}\n"
    return [mutant.new for mutant in mutants_of(source) if mutant.operator == operator]


CASES = {
    "axis": ("return x.sum(axis=0)", ["return x.sum(axis=1)", "return x.sum()"]),
    "several axes": (
        "return x.sum(axis=(0, 2))",
        ["return x.sum(axis=(2,))", "return x.sum(axis=(0,))", "return x.sum()"],
    ),
    "last axis": ("return x.sum(axis=-1)", ["return x.sum(axis=0)", "return x.sum()"]),
    "dim": ("return x.softmax(dim=1)", ["return x.softmax(dim=0)", "return x.softmax()"]),
    "keepdims": ("return x.max(keepdims=True)", ["return x.max()"]),
    "range": ("return list(range(n))", ["return list(range(1, n))", "return list(range(n - 1))"]),
    "range from": (
        "return list(range(a, n))",
        ["return list(range(a + 1, n))", "return list(range(a, n - 1))"],
    ),
    "slice": ("return x[a:b]", ["return x[:b]", "return x[a:]"]),
    "step": ("return x[::-1]", ["return x[:]"]),
    "operator": ("return a + b", ["return a - b"]),
    "augmented": ("a *= b\n    return a", ["a /= b"]),
    "logic": ("return a and b", ["return a or b"]),
    "operand": ("return a - b", ["return a", "return b"]),
    "factor": ("return (a + b) * c", ["return a + b", "return c", "return (a) * c", "return (b) * c"]),
    "condition of several": ("return a and b and c", ["return b and c", "return a and c", "return a and b"]),
    "sign": ("return -x", ["return x"]),
    "not": ("return not x", ["return x"]),
    "comparison": ("return a < b", ["return a <= b"]),
    "chain": ("return a < b == c", ["return a <= b == c", "return a < b != c"]),
    "membership": ("return a in b", ["return a not in b"]),
    "condition": ("return a if x else b", ["return a if not x else b"]),
    "comprehension": ("return [a for a in x if a]", ["return [a for a in x if not a]"]),
    "integer": ("return x ** 3", ["return x ** 4", "return x ** 2"]),
    "zero": ("return x[0]", ["return x[1]"]),
    "negative": ("return x[-1]", ["return x[0]", "return x[-2]"]),
    "float": ("return 0.5", ["return 1.0"]),
    "bool": ("return f(x, copy=True)", ["return f(x, copy=False)"]),
    "swap": ("return a - b", ["return b - a"]),
    "product": ("return a @ b", ["return b @ a"]),
    "argument": ("return f(a, b, c)", ["return f(b, a, c)", "return f(a, c, b)"]),
    "results": ("return a, b", ["return b, a"]),
    "copy": ("return x.copy()", ["return x"]),
    "array": ("return np.array(x)", ["return x"]),
    "list": ("return list(x)", ["return x"]),
    "function": ("return x.max()", ["return x.min()"]),
    "any": ("return any(x)", ["return all(x)"]),
    "call": ("f.zero_grad()\n    return f", ["pass"]),
    "change": ("x[0] = a\n    return x", ["pass"]),
    "renewal": ("x = f(x)\n    return x", ["pass"]),
    "guard": ("if a:\n        raise ValueError(a)\n    return b", ["pass"]),
    "context": ("with f():\n        a.add(1)\n    return a", ["if True:"]),
}
KINDS = {
    "several axes": "axis", "last axis": "axis", "dim": "axis", "range": "bound", "range from": "bound",
    "slice": "bound", "step": "bound", "augmented": "operator", "logic": "operator", "factor": "operand",
    "condition of several": "operand", "not": "sign", "chain": "comparison", "membership": "comparison",
    "comprehension": "condition", "integer": "constant", "zero": "constant", "negative": "constant",
    "float": "constant", "bool": "constant", "product": "swap", "results": "argument", "array": "copy", "list": "copy",
    "any": "function", "call": "statement", "change": "statement", "renewal": "statement",
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_kind_of_fault_changes_a_line(name):
    line, expected = CASES[name]
    assert changes(line, KINDS.get(name, name)) == expected


def test_every_kind_of_fault_is_shown_on_a_line():
    assert {KINDS.get(name, name) for name in CASES} == set(OPERATORS)


@pytest.mark.parametrize(
    "line",
    [
        'raise ValueError(f"got {a + b}, expected {-1}")',
        'return f"{a - b}"',
        "return isinstance(a, b)",
        "return np.maximum(a, b).copy",
    ],
)
def test_texts_and_orderless_calls_have_no_swapped_or_dropped_parts(line):
    assert not changes(line, "swap") + changes(line, "argument") + changes(line, "operand") + changes(line, "copy")


def test_mutant_that_compiles_to_the_same_code_is_left_out():
    assert changes("return range(0, n)", "constant") == []  # range(1, n) is of the kind before
    assert changes("return x[0:n]", "bound") == ["return x[:n]", "return x[0:]"]


def test_mutant_names_its_function_its_line_and_what_differs():
    source = (
        'class A:\n    def f(self, x):\n        """Return x - 1."""\n        # one less\n        return x - 1  # note\n'
    )
    [mutant] = [mutant for mutant in mutants_of(source) if mutant.operator == "operator"]
    assert (mutant.scope, mutant.line, mutant.old, mutant.new) == (
        "A.f",
        5,
        "return x - 1  # note",
        "return x + 1  # note",
    )
    assert mutant.diff(source) == ["-        return x - 1  # note", "+        return x + 1  # note"]
    assert mutant.source == source.replace("return x - 1  #", "return x + 1  #")


def test_change_keeps_comments_between_the_operands():
    source = "def f(a, b):\n    return (a  # plus + or not\n        + b)\n"
    [mutant] = [mutant for mutant in mutants_of(source) if mutant.operator == "operator"]
    assert mutant.source == source.replace("        + b", "        - b")


def test_change_inside_korean_text_is_in_its_place():
    source = "def f(a, b):\n    return {'가나다': a + b, '라': -a}\n"
    assert [mutant.new for mutant in mutants_of(source) if mutant.operator in ("operator", "sign")] == [
        "return {'가나다': a - b, '라': -a}",
        "return {'가나다': a + b, '라': a}",
    ]


def test_brackets_are_added_where_the_meaning_needs_them():
    assert "return (a + b) ** c" not in changes("return (a + b) ** c", "operand")
    assert changes("return -(a + b)", "operator") == ["return -(a - b)"]
    assert changes("return a ** -b", "sign") == ["return a ** b"]
    assert changes("return (a or b) and c", "operand")[:2] == ["return c", "return a or b"]
    assert changes("return a * (b + c)", "operand")[0] == "return a"


def test_every_mutant_is_valid_and_another():
    source = (
        "def f(x, n):\n    for i in range(1, n):\n        x[i:] += -x[:-i].sum(axis=0) @ x / (n - 1)\n    return x, n\n"
    )
    mutants = mutants_of(source)
    assert len({mutant.source for mutant in mutants}) == len(mutants) > 15
    for mutant in mutants:
        compile(mutant.source, "mutant", "exec")
        assert mutant.source != source


def test_keys_cover_what_is_left_out_as_the_same_code():
    source = "def f(n):\n    return range(0, n)\n"
    assert {mutant.key for mutant in mutants_of(source)} < keys_of(source)


def test_id_is_that_of_the_key():
    first, second = (mutants_of(f"# {comment}\ndef f(a, b):\n    return a @ b\n") for comment in ("one", "two"))
    assert [mutant.id for mutant in first] == [mutant.id for mutant in second]
    assert all(len(mutant.id) == 6 for mutant in first)
