"""Quizzes from Markdown, and pairs of input and output in readable text files.

A test module names its file in ``PAIRS``; a test of it that takes ``given`` and ``wanted`` runs for every pair. The
file has, again and again: a title, a line ``.``, the input, a line ``.``, the output, a line ``.``.
"""

import re
from pathlib import Path

import pytest

from grader.lesson.dialect import directive_of, parse
from grader.quiz import parse_quiz

DATA = Path(__file__).parent / "data"
_PAIR = re.compile(r"^(?P<title>[^\n]+)\n\.\n(?P<given>.*?)^\.\n(?P<wanted>.*?)^\.$", re.MULTILINE | re.DOTALL)


def pytest_generate_tests(metafunc):
    if {"given", "wanted"} <= set(metafunc.fixturenames):
        text = (DATA / metafunc.module.PAIRS).read_text(encoding="utf-8")
        pairs = list(_PAIR.finditer(text))
        assert 3 * len(pairs) == text.split("\n").count("."), "a pair is not well-formed"
        parameters = [pytest.param(pair["given"], pair["wanted"], id=pair["title"]) for pair in pairs]
        metafunc.parametrize(("given", "wanted"), parameters)


def _parse_directive(source):
    [token] = parse(source)
    directive = directive_of(token)
    return parse_quiz(directive.argument, directive.options, directive.tokens, directive.line)


@pytest.fixture
def parse_source():
    """A function that parses a whole directive and returns the question and its problems."""
    return _parse_directive


@pytest.fixture
def question_of():
    """A function that makes a question from options and body; it must have no problems."""

    def make(options, body, quiz_id="q"):
        source = f":::{{quiz}} {quiz_id}\n{options}\n\n{body}\n\n> [!NOTE]\n> Because.\n:::\n"
        question, problems = _parse_directive(source)
        assert not problems, [problem.message.en for problem in problems]
        return question

    return make
