"""Described values as lines of text."""

import numpy as np
import pytest

from grader.report.values import render_call, render_value
from grader.testing.describe import Call, describe


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.5, "0.5"),
        (1.0, "1.0"),
        (3, "3"),
        (1e-9, "1e-09"),
        (float("nan"), "nan"),
        (float("-inf"), "-inf"),
        (True, "True"),
        (None, "None"),
        ("AND", "'AND'"),
        (b"\x00\xff", "bytes.fromhex('00ff')"),
        ((1.0,), "(1.0,)"),
        ((np.array([1.0, 2.0]), 3), "([1.0, 2.0], 3)"),
        ([1, [2.5]], "[1, [2.5]]"),
        ({"W": np.array([1.0])}, "{'W': [1.0]}"),
        (np.exp, "exp"),
        (ValueError("too short"), "ValueError: too short"),
        (object(), "an object of class object"),
    ],
)
def test_render_value_writes_on_one_line(value, text):
    assert render_value(describe(value)).lines == (text,)


def test_render_value_aligns_the_columns_of_an_array():
    rendered = render_value(describe(np.array([[1.0, -22.5], [3.25, 4.0]])))
    assert rendered.lines == ("[[  1.0, -22.5],", " [ 3.25,   4.0]]")
    assert rendered.mark is None


def test_render_value_marks_the_element_of_interest():
    rendered = render_value(describe(np.array([[1.0, -22.5], [3.25, 4.0]])), (1, 0))
    line, column, length = rendered.mark
    assert rendered.lines[line][column : column + length] == "3.25"


def test_render_value_marks_in_the_last_of_three_axes():
    array = np.arange(12.0).reshape(2, 3, 2)
    rendered = render_value(describe(array), (1, 2, 1))
    line, column, length = rendered.mark
    assert rendered.lines[line][column : column + length] == "11.0"
    assert rendered.lines[0].startswith("[[[") and rendered.lines[-1].endswith("]]]")


def test_render_value_shows_the_part_of_a_large_array_around_the_element():
    array = np.zeros((40, 50))
    array[30, 45] = 7.0
    rendered = render_value(describe(array, (30, 45)), (30, 45))
    line, column, length = rendered.mark
    assert rendered.lines[line][column : column + length] == "7.0"
    assert "part of shape (40, 50)" in rendered.lines[-1]


def test_render_value_breaks_a_long_row():
    rendered = render_value(describe(np.linspace(0, 1, 40)))
    assert len(rendered.lines) > 1
    assert max(map(len, rendered.lines)) <= 80


def test_render_value_writes_more_digits_where_two_values_need_them():
    expected, actual = describe(np.array([0.1234567])), describe(np.array([0.1234568]))
    assert render_value(actual, (0,), beside=expected).lines != render_value(expected, (0,), beside=actual).lines


def test_render_value_names_what_is_not_a_plain_float64_array():
    assert render_value(describe(np.array([1.0], np.float32))).lines == ("[1.0]  (float32)",)
    assert render_value(describe(np.zeros((0, 3)))).lines == ("[]  (empty, shape (0, 3))",)


def test_render_call_puts_arrays_under_each_other():
    call = Call("dense", (np.array([[1.0, 2.0], [3.0, 4.0]]),), {"b": np.array([0.5])})
    assert render_call(describe(call)).lines == ("dense([[1.0, 2.0],", "       [3.0, 4.0]], b=[0.5])")


def test_render_call_without_arguments():
    assert render_call(describe(Call("xor_parameters", (), {}))).lines == ("xor_parameters()",)
