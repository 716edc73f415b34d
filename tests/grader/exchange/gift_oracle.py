"""GIFT as a parser reads it that is not ours: pygiftparser, with two faults mended."""

from __future__ import annotations

import re
import sys
import types
import warnings
from unittest import mock

import pytest

sys.modules.setdefault("yattag", types.ModuleType("yattag"))  # what would make HTML of the questions is not installed
pytest.importorskip("pygiftparser", reason="pygiftparser is not installed: 'scripts/setup dev' brings it in")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its regular expressions are written as no raw strings
    from pygiftparser import parser as gift_parser
    from pygiftparser import utils as gift_utils

_SIGNED = re.compile(gift_utils.reAnswerNumericValue.pattern.replace(r"(?P<value>", r"(?P<value>-?"))
_BRACES = re.compile(
    rf"(?P<head>(?:[^\\{{]|\\.)*){{\s*(?P<answer>(?:[^\\}}]|\\.)*?){gift_utils.GENERALFEEDBACK}}}(?P<tail>.*)",
    re.DOTALL,
)


def parse_gift(data: bytes):
    r"""Return the questions. The parser as it is knows no negative numbers, and ``\}`` ends a question for it."""
    with mock.patch.multiple(gift_utils, reAnswerNumericValue=_SIGNED, reAnswer=_BRACES):
        return gift_parser.parseFile(data.decode().splitlines(keepends=True))


def unescape(text: str) -> str:
    """Read a text as Moodle does, in one pass from the left."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], text)
