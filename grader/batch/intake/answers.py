"""Finds the files of answers to quizzes among those handed in.

``answers.json``, ``answers.yaml``, ``answers.yml``, the same with an addition (``answers-ch02.yaml``), and every file
with such an ending in a folder ``answers``.
"""

from __future__ import annotations

import re

from grader.batch.engines.engine import Answers
from grader.batch.intake.contents import Contents
from grader.batch.intake.paths import shown
from grader.i18n import both
from grader.model import Text

__all__ = ["answer_files", "is_answer_file"]

_ENDING = re.compile(r"\.(?:json|ya?ml)$", re.IGNORECASE)
_NAME = re.compile(r"answers(?:[-_ (].*)?\.[a-z]+$", re.IGNORECASE)
_FOLDER = "answers"
#: More than one for each chapter of any course.
_MOST = 40


def is_answer_file(parts: tuple[str, ...]) -> bool:
    """Tell by its path whether a file holds answers."""
    if not _ENDING.search(parts[-1]):
        return False
    return _NAME.fullmatch(parts[-1]) is not None or (len(parts) > 1 and parts[-2].lower() == _FOLDER)


def answer_files(contents: Contents) -> tuple[list[Answers], list[Text]]:
    """Return the files of answers, the one nearest the top first, and what is left out."""
    paths = sorted((path for path in contents.files if is_answer_file(path)), key=lambda path: (len(path), path))
    problems = []
    if len(paths) > _MOST:
        problems.append(both("more than {limit} files of answers; the rest is left out", limit=_MOST))
    return [_answers(path, contents.files[path]) for path in paths[:_MOST]], problems


def _answers(path: tuple[str, ...], content: bytes | Text) -> Answers:
    name = shown("/".join(path))
    if isinstance(content, Text):
        return Answers(name, None, content)
    try:
        return Answers(name, content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        position = error.start
        return Answers(name, None, both("the file is not UTF-8 (byte {position}): save it as UTF-8", position=position))
