"""The difference of two arrays, in colours and in words."""

import numpy as np
import pytest

from grader.testing.describe import describe
from grader.web.heat import heat_of


def levels(heat):
    return [[[cell.level for cell in row] for row in rows] for _, rows in heat.tables]


def test_levels_follow_the_size_of_the_difference():
    heat = heat_of(describe(np.zeros((2, 2))), describe(np.array([[0.0, 1.0], [2.0, 5.0]])), [1, 1])
    assert levels(heat) == [[[0, 1], [2, 5]]]
    assert heat.tables[0][1][1][1].is_marked
    assert "3 of 4" in heat.summary.en
    assert "[1, 1]" in heat.summary.en


def test_values_that_are_not_finite_are_the_largest():
    heat = heat_of(describe(np.array([1.0, np.nan, np.inf])), describe(np.array([1.0, 2.0, np.inf])), None)
    assert levels(heat) == [[[0, 5, 0]]]
    assert "nan" in heat.summary.en


def test_more_dimensions_become_several_tables():
    heat = heat_of(describe(np.zeros((2, 2, 2))), describe(np.ones((2, 2, 2))), None)
    assert [name for name, _ in heat.tables] == ["[0, :, :]", "[1, :, :]"]


def test_part_of_a_large_array_says_so_and_counts_from_its_origin():
    expected, got = np.zeros((100, 100)), np.zeros((100, 100))
    got[70, 80] = 1.0
    heat = heat_of(describe(expected, [70, 80]), describe(got, [70, 80]), [70, 80])
    assert "[70, 80]" in heat.summary.en
    assert "part" in heat.summary.en


@pytest.mark.parametrize(
    "expected, got",
    [
        (np.zeros(3), np.zeros(4)),
        (np.zeros(3), [0, 0, 0]),
        (np.zeros(1), np.ones(1)),
        (np.array(["a", "b"]), np.array(["a", "c"])),
        (None, np.zeros(3)),
    ],
)
def test_what_has_no_difference_has_no_map(expected, got):
    assert heat_of(describe(expected), describe(got), None) is None
