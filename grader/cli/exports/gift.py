"""``grader export gift``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from grader.cli.exports.quizzes import quiz_export
from grader.i18n import message

if TYPE_CHECKING:
    from grader.exchange.quiz.neutral import Section, Written


def _write(sections: Sequence[Section], title: str, _: str) -> Written:
    from grader.exchange.quiz.gift import write_gift

    return write_gift(sections, title)


command = quiz_export(
    "gift",
    message(
        "Write the quizzes of the chapters, or of the whole course, as GIFT for Moodle; --lang is the language of the "
        "questions. What the format cannot say is listed."
    ),
    _write,
)
