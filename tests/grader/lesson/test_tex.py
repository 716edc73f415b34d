"""Formulas on one line, against a table of what a deep-learning course writes."""

import hypothesis.strategies as st
import pytest
from hypothesis import given as given_any
from hypothesis import settings

from grader.lesson.tex import tex_to_lines, tex_to_text, unsupported

PAIRS = "formulas.txt"


def test_formula_reads_as_in_the_table(given, wanted):
    assert tex_to_text(given) == wanted.rstrip("\n")


@pytest.mark.parametrize(
    ("tex", "names"),
    [
        (r"\frac{1}{2}", []),
        (r"\wobble{x} + \wibble + \wobble", [r"\wobble", r"\wibble"]),
        (r"\begin{tikzcd} a \end{tikzcd}", [r"\begin{tikzcd}"]),
        (r"\mathbb{q}", [r"\mathbb{q}"]),
        (r"\widehat{xy}", ["xy"]),
        (r"\frac{1}{", ["}"]),
        (r"\left( x", [r"\left"]),
        (r"x^", ["end"]),
        (r"a & b", ["&"]),
        (r"x_i_j", ["_"]),
        (r"\right)", [r"\right"]),
        ("", []),
    ],
)
def test_unsupported_names_what_is_not_known(tex, names):
    assert unsupported(tex) == names


@pytest.mark.parametrize("tex", [r"\wobble{x}", r"\frac{1}{", r"\widehat{xy}", r"}", "\\"])
def test_what_is_not_known_is_shown_as_source(tex):
    assert unsupported(tex)
    assert tex_to_text(f"  {tex}\n") == tex


def test_source_that_is_shown_stays_on_one_line():
    assert tex_to_text("\\wobble\n  x") == "\\wobble x"


def test_space_in_the_source_does_not_matter():
    assert tex_to_text(r"a+b") == tex_to_text(" a  +\n b ") == "a + b"


def test_comment_in_the_source_is_left_out():
    assert tex_to_text("a % first\n+ b \\%") == "a + b%"


_WORDS = r"""
\\ \frac \sqrt \sum \left( \right) \hat \mathbf \text{ \to \operatorname*{a} \not
\begin{cases} \end{cases} \begin{aligned} \end{aligned}
"""
_PIECES = (*"{}[]()^_&'|+-=,/ax1 한%\\", *_WORDS.split())


@given_any(st.lists(st.sampled_from(_PIECES), max_size=25).map("".join))
@settings(max_examples=300, deadline=None)
def test_no_source_breaks_the_converter(tex):
    lines = tex_to_lines(tex)
    assert lines
    assert "\n" not in tex_to_text(tex)
    if unsupported(tex):
        assert tex_to_text(tex) == " ".join(tex.split())


def test_deep_nesting_is_refused_not_fatal():
    assert unsupported("{" * 20_000 + "}" * 20_000)
