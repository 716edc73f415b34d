"""A file of answers, JSON or YAML, read without trusting it.

::

    learner: kim            # optional; which variant was drawn
    attempt: 1              # optional
    answers:
      relu-grad: b
      conv-width: 32
      loop-order: c a d b
      shapes: {1: b, 2: a}

Everything stays text: ``010`` is no octal number and ``no`` is not false. Links inside YAML, deep nesting and large
files are refused, since submissions may be hostile.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grader.errors import UsageError
from grader.i18n import both
from grader.model import LANGUAGES, Text
from grader.quiz.response import Raw
from grader.quiz.yaml_text import YamlFault, read_yaml

__all__ = ["ANSWERS_SCHEMA", "AnswerFile", "AnswerFileError", "read_answer_file", "read_answers"]

ANSWERS_SCHEMA = "grader.answers/1"
_SIZE_LIMIT_KIB = 256
_COUNT_LIMIT = 1000
_NAME_LIMIT = 200
_ATTEMPT_LIMIT = 10_000
_KEYS = ("schema", "course", "learner", "attempt", "answers")


class AnswerFileError(UsageError):
    """A file of answers that cannot be used as a whole."""

    def __init__(self, name: str, reason: Text) -> None:
        super().__init__(Text(**{lang: f"{name}: {reason.in_language(lang)}" for lang in LANGUAGES}))
        self.reason = reason


@dataclass(frozen=True)
class AnswerFile:
    """What a file holds; ids and answers are not checked yet, not even their types.

    Attributes
    ----------
    name
        What messages call the file.
    learner
        None where the file names nobody.
    attempt
        Which variant was answered, counted from 1.
    """

    name: str
    answers: Mapping[str, Raw | None]
    learner: str | None = None
    attempt: int = 1
    course: str | None = None
    lines: Mapping[str, int] = field(default_factory=dict)

    def where(self, quiz_id: str) -> str:
        """Return the name of the file, and the line where it is known."""
        line = self.lines.get(quiz_id)
        return f"{self.name}:{line}" if line else self.name


def read_answer_file(path: Path) -> AnswerFile:
    """Read a file of answers.

    Raises
    ------
    AnswerFileError
        The file is missing, too large, no text, or not of the form that is asked for.
    """
    name = str(path)
    try:
        # A named pipe would wait for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        raise AnswerFileError(name, both("cannot be read: {error}", error=error.strerror)) from None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise AnswerFileError(name, both("this is no plain file"))
        if status.st_size > _SIZE_LIMIT_KIB * 1024:
            raise _too_large(name, status.st_size)
        with open(descriptor, "rb", closefd=False) as file:
            data = file.read(_SIZE_LIMIT_KIB * 1024 + 1)
    except OSError as error:
        raise AnswerFileError(name, both("cannot be read: {error}", error=error.strerror)) from None
    finally:
        os.close(descriptor)
    return read_answers(data, name, is_json=path.suffix.lower() == ".json")


def read_answers(data: bytes | str, name: str, *, is_json: bool | None = None) -> AnswerFile:
    """Read the text of a file of answers; what it is written in is found out where ``is_json`` does not say."""
    if len(data) > _SIZE_LIMIT_KIB * 1024:
        raise _too_large(name, len(data))
    try:
        text = data.decode("utf-8-sig") if isinstance(data, bytes) else data
    except UnicodeDecodeError as error:
        raise AnswerFileError(name, both("not UTF-8 text (byte {position})", position=error.start)) from None
    if is_json is None:
        is_json = text.lstrip().startswith("{")
    content, lines = (_read_json(text, name), {}) if is_json else _read_yaml(text, name)
    return _answer_file(content, lines, name)


def _too_large(name: str, size: int) -> AnswerFileError:
    kib = -(-size // 1024)
    return AnswerFileError(
        name, both("{size} KiB is more than the {limit} KiB that answers may have", size=kib, limit=_SIZE_LIMIT_KIB)
    )


class _Twice(ValueError):
    pass


def _read_json(text: str, name: str) -> Any:
    def pairs(items: Iterable[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in items:
            if key in found:
                raise _Twice(key)
            found[key] = value
        return found

    try:
        # Numbers stay as they were written.
        return json.loads(text, object_pairs_hook=pairs, parse_int=str, parse_float=str, parse_constant=str)
    except _Twice as error:
        raise AnswerFileError(name, both("'{key}' is there twice", key=str(error)[:_NAME_LIMIT])) from None
    except json.JSONDecodeError as error:
        reason = both("line {line}: not valid JSON: {reason}", line=error.lineno, reason=error.msg)
        raise AnswerFileError(name, reason) from None
    except RecursionError:
        raise AnswerFileError(name, both("nested too deeply")) from None


def _read_yaml(text: str, name: str) -> tuple[Any, dict[str, int]]:
    try:
        return read_yaml(text, lines_of="answers")
    except YamlFault as fault:
        raise AnswerFileError(name, fault.text) from None


def _answer_file(content: Any, lines: Mapping[str, int], name: str) -> AnswerFile:
    if not isinstance(content, dict) or "answers" not in content:
        raise AnswerFileError(name, both("'answers:' is missing; below it stands one line a question, 'id: answer'"))
    for key in content:
        if key not in _KEYS:
            expected = ", ".join(_KEYS)
            raise AnswerFileError(name, both("unknown key '{key}'; there are {known}", key=key[:40], known=expected))
    if content.get("schema", ANSWERS_SCHEMA) != ANSWERS_SCHEMA:
        reason = both(
            "schema: expected {expected}, got {got}", expected=ANSWERS_SCHEMA, got=repr(content["schema"])[:60]
        )
        raise AnswerFileError(name, reason)
    answers = content["answers"]
    if not isinstance(answers, dict):
        raise AnswerFileError(name, both("'answers:' must hold one line a question, 'id: answer'"))
    if len(answers) > _COUNT_LIMIT:
        raise AnswerFileError(name, both("more than {limit} answers", limit=_COUNT_LIMIT))
    return AnswerFile(
        name=name,
        answers=answers,
        learner=_name(content, "learner", name),
        attempt=_attempt(content.get("attempt", "1"), name),
        course=_name(content, "course", name),
        lines=lines,
    )


def _name(content: Mapping[str, Any], key: str, name: str) -> str | None:
    value = content.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > _NAME_LIMIT or not value.isprintable() or not value.strip():
        raise AnswerFileError(name, both("{key}: expected a name", key=key))
    return value.strip()


def _attempt(value: Any, name: str) -> int:
    if not isinstance(value, str) or not value.isascii() or not value.isdigit() or len(value) > 5:
        raise AnswerFileError(name, both("attempt: expected a whole number of 1 or more"))
    if not 1 <= int(value) <= _ATTEMPT_LIMIT:
        raise AnswerFileError(name, both("attempt: expected a whole number of 1 or more"))
    return int(value)
