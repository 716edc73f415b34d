"""Pairs of input and output in readable text files.

A test module names its file in ``PAIRS``; a test of it that takes ``given`` and ``wanted`` runs for every pair. The
file has, again and again: a title, a line ``.``, the input, a line ``.``, the output, a line ``.``.
"""

import re
from pathlib import Path

import pytest

from grader.lesson import read_lesson_text

DATA = Path(__file__).parent / "data"
_PAIR = re.compile(r"^(?P<title>[^\n]+)\n\.\n(?P<given>.*?)^\.\n(?P<wanted>.*?)^\.$", re.MULTILINE | re.DOTALL)


def pytest_generate_tests(metafunc):
    if {"given", "wanted"} <= set(metafunc.fixturenames):
        text = (DATA / metafunc.module.PAIRS).read_text(encoding="utf-8")
        pairs = list(_PAIR.finditer(text))
        assert 3 * len(pairs) == text.split("\n").count("."), "a pair is not well-formed"
        parameters = [pytest.param(pair["given"], pair["wanted"], id=pair["title"]) for pair in pairs]
        metafunc.parametrize(("given", "wanted"), parameters)


@pytest.fixture
def data():
    """The folder of fixture files."""
    return DATA


@pytest.fixture
def lesson_of():
    """A function that reads a lesson from the text below its front matter."""

    def read(body, language="ko", name="ko.md"):
        return read_lesson_text(f"---\ntitle: t\n---\n{body}", Path(name), language)

    return read
