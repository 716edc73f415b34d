"""Formulas in two dimensions."""

import pytest

from grader.lesson.tex import tex_to_lines
from grader.lesson.tex.box import Box, beside, cell_width, stacked

PAIRS = "displays.txt"


def test_display_looks_as_drawn(given, wanted):
    assert "\n".join(tex_to_lines(given)) == wanted.rstrip("\n")


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("한글", 4), ("x̂", 1), ("ｱ", 1), ("𝐱", 1), ("", 0)])
def test_cell_width_counts_columns_of_a_terminal(text, width):
    assert cell_width(text) == width


def test_boxes_beside_each_other_share_the_baseline():
    tall = Box(("1", "─", "2"), baseline=1)
    assert beside([Box.of("x = "), tall]).lines == ("    1", "x = ─", "    2")


def test_stacked_boxes_are_centred_by_columns_not_characters():
    assert stacked([Box.of("한글"), Box.of("ab")], 0).lines == ("한글", " ab ")
