"""`describe`: bounded, strict JSON of anything, asking nothing of objects."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.testing.describe import Call, clean_text, describe, describe_call, exception_message

INF, NAN = float("inf"), float("nan")


def function_of_the_tests():
    pass


class Plain:
    def method(self):
        pass


@pytest.mark.parametrize(
    ("value", "described"),
    [
        (None, {"kind": "none"}),
        (True, {"kind": "bool", "value": True}),
        (np.bool_(False), {"kind": "bool", "value": False}),
        (3, {"kind": "number", "dtype": "int", "value": 3}),
        (0.5, {"kind": "number", "dtype": "float", "value": 0.5}),
        (NAN, {"kind": "number", "dtype": "float", "value": "nan"}),
        (-INF, {"kind": "number", "dtype": "float", "value": "-inf"}),
        (1 - 2j, {"kind": "number", "dtype": "complex", "value": "1-2j"}),
        (np.float64(0.5), {"kind": "number", "dtype": "float64", "value": 0.5}),
        (np.float32(0.1), {"kind": "number", "dtype": "float32", "value": 0.1}),
        (np.float16(NAN), {"kind": "number", "dtype": "float16", "value": "nan"}),
        (np.int8(-3), {"kind": "number", "dtype": "int8", "value": -3}),
        ("a\x1b[31mb", {"kind": "text", "value": "ab", "truncated": False}),
        (b"ab", {"kind": "bytes", "value": "6162", "length": 2}),
        (ValueError("no", 3), {"kind": "exception", "type": "ValueError", "message": "no, 3"}),
        (ValueError, {"kind": "class", "name": "ValueError"}),
        (len, {"kind": "callable", "name": "len"}),
        (np.exp, {"kind": "callable", "name": "exp"}),
        (function_of_the_tests, {"kind": "callable", "name": "function_of_the_tests"}),
        (Plain().method, {"kind": "callable", "name": "method"}),
        (Plain(), {"kind": "object", "type": "Plain"}),
        ({1, 2}, {"kind": "object", "type": "set"}),
        ((), {"kind": "tuple", "items": [], "length": 0, "truncated": False}),
    ],
)
def test_value_is_described(value, described):
    assert describe(value) == described


def test_integer_too_long_to_be_written_is_described_by_its_length():
    assert describe(10**5000)["value"] == "16610-bit integer"


def test_array_is_described_with_its_elements():
    described = describe(np.array([[1.0, NAN], [INF, -0.5]]))
    assert described == {
        "kind": "array",
        "library": "numpy",
        "dtype": "float64",
        "shape": [2, 2],
        "values": [[1.0, "nan"], ["inf", -0.5]],
        "truncated": False,
    }


def test_array_without_axes_keeps_no_brackets():
    assert describe(np.array(0.5))["values"] == 0.5


def test_tensor_is_described(torch):
    described = describe(torch.nn.Parameter(torch.tensor([0.1, 2.0])))
    assert (described["library"], described["dtype"], described["values"]) == ("torch", "float32", [0.1, 2.0])


@pytest.mark.parametrize(
    ("shape", "worst", "origin", "lengths"),
    [
        ((1000,), None, [0], [64]),
        ((1000,), [500], [468], [64]),
        ((1000,), [999], [936], [64]),
        ((20, 30), [19, 15], [12, 11], [8, 8]),
        ((3, 1000), [2, 0], [0, 0], [3, 21]),
        ((1000, 3), [500, 1], [490, 0], [21, 3]),
        ((5, 20, 30), [4, 10, 10], [4, 6, 6], [1, 8, 8]),
    ],
)
def test_excerpt_of_a_large_array_contains_the_worst_element(shape, worst, origin, lengths):
    array = np.zeros(shape)
    if worst is not None:
        array[tuple(worst)] = 7.0
    described = describe(array, worst)
    assert described["truncated"] is True
    assert described["origin"] == origin
    assert list(np.shape(described["values"])) == lengths
    assert worst is None or 7.0 in np.asarray(described["values"])


def test_sixty_four_elements_are_whole_and_one_more_are_not():
    assert describe(np.zeros(64))["truncated"] is False
    assert describe(np.zeros(65))["truncated"] is True


def test_empty_array_of_a_huge_shape_is_short():
    described = describe(np.empty((10**6, 0)))
    assert described["shape"] == [10**6, 0]
    assert described["values"] == []


def test_array_of_objects_shows_no_element(liar):
    array = np.empty(1, object)
    array[0] = liar
    assert describe(array)["values"] == []


def test_containers_are_cut_in_length():
    described = describe(list(range(1000)))
    assert (len(described["items"]), described["length"], described["truncated"]) == (20, 1000, True)


def test_containers_are_cut_in_depth():
    nested = []
    nested.append(nested)
    described = describe(nested)
    for _ in range(4):
        (described,) = described["items"]
    assert described == {"kind": "object", "type": "list"}


def test_containers_are_cut_in_total():
    wide = [[[[0] * 20] * 20] * 20] * 20
    assert len(json.dumps(describe(wide))) < 30_000


def test_dict_is_described_as_pairs():
    described = describe({"W": 1, 2: None})
    assert described["items"] == [
        {"key": describe("W"), "value": describe(1)},
        {"key": describe(2), "value": {"kind": "none"}},
    ]


def test_call_is_described_by_position_and_name():
    described = describe_call("softmax", (1.0,), {"axis": 0})
    assert described == describe(Call("softmax", (1.0,), {"axis": 0}))
    assert described == {
        "kind": "call",
        "function": "softmax",
        "arguments": [{"name": None, "value": describe(1.0)}, {"name": "axis", "value": describe(0)}],
    }


def test_liar_is_only_named(liar):
    assert describe(liar) == {"kind": "object", "type": "Liar"}
    assert describe([liar])["items"] == [{"kind": "object", "type": "Liar"}]


def test_exception_is_not_asked_for_its_message(liar):
    class Lying(ValueError):
        def __str__(self):
            raise AssertionError("asked")

        args = property(lambda self: 1 / 0)

    assert exception_message(Lying("true", 3, liar)) == "true, 3"
    assert describe(Lying("true")) == {"kind": "exception", "type": "Lying", "message": "true"}


def test_name_of_a_class_is_cleaned():
    assert describe(type("A\x1b[31m" + "b" * 500, (), {})())["type"] == "A" + "b" * 98 + "…"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("plain 한글 🙂\n\ttext", "plain 한글 🙂\n\ttext"),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07after", "after"),
        ("\x1b]8;;http://x\x1b\\link", "link"),
        ("\x9b31mred", "red"),
        ("a\x00b\x07c\x7fd\x85e", "abcde"),
        ("over\rwritten", "overwritten"),
        ("half \ud800 pair", "half  pair"),
        ("left \u202eright\u2066", "left right"),
        ("line\u2028end", "lineend"),
        ("\x1b", ""),
    ],
)
def test_text_is_cleaned(text, cleaned):
    assert clean_text(text) == cleaned


def test_text_is_cut():
    assert clean_text("a" * 11, 10) == "a" * 9 + "…"
    assert clean_text("a" * 10, 10) == "a" * 10
    assert len(clean_text("\x1b[0m" * 10**6, 10)) <= 10
    assert len(describe("x" * 10**6)["value"]) == 500
    assert describe("x" * 10**6)["truncated"] is True


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.complex_numbers()
    | st.text(st.characters())
    | st.binary()
    | hnp.arrays(hnp.scalar_dtypes(), hnp.array_shapes(min_dims=0, max_side=12)),
    lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner),
)


@given(ANYTHING)
def test_everything_becomes_strict_json(value):
    text = json.dumps(describe(value), allow_nan=False, ensure_ascii=False)
    assert len(text.encode()) < 300_000
