"""Markdown as plain text."""

import pytest

from grader.lesson import plain_text
from grader.lesson.dialect import parse
from grader.quiz import Markup


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**굵게** *기울임* `code` ~~지움~~", "굵게 기울임 code 지움"),
        ("가중치 $W$ 와 $\\frac{1}{2}x^2$", "가중치 W 와 (1/2)x²"),
        ("두\n줄", "두 줄"),
        ("a\\\nb", "a b"),
        ("[글](https://x.org) ![그림](a.png)", "글 그림"),
        ("one\n\ntwo", "one\ntwo"),
        ("- a\n- b\n  1. c\n  2. d\n", "- a\n- b\n1. c\n2. d"),
        ("> quote\n>\n> more", "quote\nmore"),
        ("> [!TIP]\n> inside", "inside"),
        ("```python\nx = 1\n\ny = 2\n```", "x = 1\ny = 2"),
        ("$$\nx + 1\n$$", "x + 1"),
        ("| a | b |\n|---|---|\n| 1 | $x^2$ |\n", "a | b\n1 | x²"),
        ("text <!-- comment --> end", "text  end"),
        ("<!-- comment -->", ""),
        ("## 제목 {#a}", "제목"),
        ("글[^a]\n\n[^a]: 각주", "글[a]\n각주"),
        (":::{quiz} a\n:type: single\n:::", ""),
        ("", ""),
    ],
)
def test_markdown_becomes(markdown, text):
    assert plain_text(markdown) == text


def test_parsed_markdown_is_taken_as_it_is():
    tokens = tuple(parse("a **b**"))
    assert plain_text(tokens) == plain_text(Markup(tokens, 1)) == "a b"


def test_empty_markup_is_an_empty_text():
    assert plain_text(Markup((), 1)) == ""
