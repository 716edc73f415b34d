"""Three-way merge by lines: its laws, and conflicts that lose nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.release.merge import merge

texts = st.lists(st.sampled_from("abcd"), max_size=8).map(lambda lines: "".join(f"{line}\n" for line in lines))


@given(texts, texts)
def test_side_that_did_not_change_gives_way(base, changed):
    assert merge(base, base, changed).text == changed
    assert merge(base, changed, base).text == changed
    assert merge(base, changed, changed).text == changed
    assert merge(base, base, changed).conflicts == merge(base, changed, base).conflicts == 0


@given(texts, texts, texts)
def test_no_line_of_either_side_is_lost(base, mine, theirs):
    merged = merge(base, mine, theirs)
    lines = set(merged.text.splitlines())
    assert set(mine.splitlines()) - set(base.splitlines()) <= lines
    assert set(theirs.splitlines()) - set(base.splitlines()) <= lines
    assert (merged.conflicts > 0) == ("<<<<<<<" in merged.text)


@given(texts, texts, texts)
def test_sides_may_be_swapped(base, mine, theirs):
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert one.conflicts == other.conflicts
    if not one.conflicts:
        assert one.text == other.text


BASE = "first\nsecond\nthird\nfourth\nfifth\n"


@pytest.mark.parametrize(
    ("mine", "theirs", "merged"),
    [
        (
            "FIRST\nsecond\nthird\nfourth\nfifth\n",
            "first\nsecond\nthird\nfourth\nFIFTH\n",
            "FIRST\nsecond\nthird\nfourth\nFIFTH\n",
        ),
        ("first\nsecond\nfifth\n", "first\nsecond\nthird\nfourth\nfifth\nsixth\n", "first\nsecond\nfifth\nsixth\n"),
        ("first\nsecond\nmore\nthird\nfourth\nfifth\n", "first\nfourth\nfifth\n", None),
    ],
)
def test_changes_apart_are_joined(mine, theirs, merged):
    found = merge(BASE, mine, theirs)
    assert (found.text if found.conflicts == 0 else None) == merged


def test_conflict_shows_both_sides_under_their_names():
    found = merge("a\nb\nc\n", "a\nmine\nc\n", "a\ntheirs\nc", mine_label="you", theirs_label="new")
    assert found.conflicts == 1
    assert found.text == "a\n<<<<<<< you\nmine\n=======\ntheirs\n>>>>>>> new\nc\n"


def test_ends_of_lines_are_no_change():
    assert merge("a\nb\nc\n", "a\r\nmine\r\nc\r\n", "a\nb\nC\n") == merge(
        "a\nb\nc\n", "a\r\nmine\r\nc\r\n", "a\nb\nC\n"
    )
    found = merge("a\nb\nc\n", "a\r\nb\r\nc\r\n", "a\nB\nc\n")
    assert (found.text.split(), found.conflicts) == (["a", "B", "c"], 0)
