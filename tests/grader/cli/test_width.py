"""Columns of Korean and other text."""

from __future__ import annotations

import unicodedata

import pytest
from rich.cells import cell_len

from grader.cli.width import columns, cut, pad, wrap

TEXTS = ["", "abc", "한글", "활성화 함수 (ReLU)", "…·✓✗→", "ＡＢ", "e\u0301", "zero\u200bwidth", "x̄ = 1"]


@pytest.mark.parametrize("text", TEXTS)
def test_columns_agree_with_rich(text):
    assert columns(text) == cell_len(text)


def test_columns_of_decomposed_hangul_are_those_of_the_syllables():
    assert columns(unicodedata.normalize("NFD", "한글")) == 4


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("소프트맥스", 10, "소프트맥스"),
        ("소프트맥스", 9, "소프트맥…"),
        ("소프트맥스", 8, "소프트…"),
        ("abcdef", 5, "abcd…"),
        ("ab cdef", 4, "ab…"),
    ],
)
def test_cut_keeps_within_the_width(text, width, shown):
    assert cut(text, width) == shown
    assert columns(shown) <= width


def test_pad_fills_by_columns():
    assert pad("가", 4) == "가  "
    assert pad("가", 4, right=True) == "  가"
    assert pad("넓은 글", 3) == "넓은 글"


def test_wrap_breaks_at_spaces_by_columns():
    assert list(wrap("활성화 함수는 비선형이다", 13)) == ["활성화 함수는", "비선형이다"]
    assert list(wrap("활성화 함수는 비선형이다", 12)) == ["활성화", "함수는", "비선형이다"]


def test_wrap_leaves_a_long_word_whole():
    assert list(wrap("a 가나다라마바사 b", 6)) == ["a", "가나다라마바사", "b"]


def test_wrap_of_nothing_is_nothing():
    assert list(wrap("  ", 10)) == []
