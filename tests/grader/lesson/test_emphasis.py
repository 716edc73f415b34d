"""Emphasis beside Hangul, against rendered HTML."""

import pytest

from grader.lesson.dialect import markdown_parser, parse
from grader.lesson.emphasis import is_east_asian_letter

PAIRS = "emphasis.txt"


def test_emphasis_matches_the_fixture(given, wanted):
    md = markdown_parser()
    assert md.renderer.render(parse(given), md.options, {}) == wanted


@pytest.mark.parametrize("char", ["한", "ㄱ", "あ", "漢", "ﾃ"])
def test_letters_of_wide_scripts_are_recognised(char):
    assert is_east_asian_letter(char)


@pytest.mark.parametrize("char", ["a", "é", "1", "(", "。", "😀", " "])
def test_other_characters_are_not(char):
    assert not is_east_asian_letter(char)


def test_decomposed_hangul_is_read_as_composed():
    decomposed = "**\u1112\u1161\u11ab(x)**\u110b\u1173\u11ab"  # as macOS writes 한 and 은
    [_, inline, _] = parse(decomposed)
    assert [child.content for child in inline.children if child.content] == ["한(x)", "은"]
    assert any(child.type == "strong_open" for child in inline.children)
