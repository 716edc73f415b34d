"""``grader export qti21``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from grader.cli.exports.quizzes import quiz_export
from grader.i18n import message

if TYPE_CHECKING:
    from grader.exchange.quiz.neutral import Section, Written


def _write(sections: Sequence[Section], title: str, course_id: str) -> Written:
    from grader.exchange.quiz.qti21 import write_qti21

    return write_qti21(sections, title, course_id)


command = quiz_export(
    "qti21",
    message(
        "Write the quizzes of the chapters, or of the whole course, as a package of QTI 2.1; --lang is the "
        "language of the questions. What the format cannot say is listed."
    ),
    _write,
)
