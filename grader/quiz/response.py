"""What a learner answered, read from typed text or from a file, in a form that is scored and kept.

A response names choices by the ids of the file and steps by their place in it, never by the letters on the
screen, so that it keeps its meaning without the order in which things were shown.

===================  =========================================================================
single, multiple     the ids of what was chosen
order                the steps as given, by their place in the right order
match                for each row on the left the place of what was put beside it
all others           the text as typed
===================  =========================================================================
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from grader.i18n import both
from grader.model import Text
from grader.quiz.expression import Expression, ExpressionError
from grader.quiz.model import Question, QuestionType
from grader.quiz.numbers import NumberError, half_width, read_number
from grader.quiz.presentation import Presentation, right_texts
from grader.quiz.shape import Shape, ShapeError

__all__ = ["Response", "ResponseError", "check_response", "plain_formula", "plain_shape", "read_response"]

Response = str | tuple[str, ...] | tuple[int, ...]
#: What a file holds for one question.
Raw = str | Sequence[str] | Mapping[str, str]

_LENGTH_LIMIT = 2000
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
#: The keys of a Korean keyboard by the names of their letters: who answers with the Hangul mode on means the key.
_KEYS = {
    "MIEUM": "a", "YU": "b", "CHIEUCH": "c", "IEUNG": "d", "TIKEUT": "e", "RIEUL": "f", "HIEUH": "g",
    "O": "h", "YA": "i", "EO": "j", "A": "k", "I": "l", "EU": "m", "U": "n", "AE": "o", "E": "p",
    "PIEUP": "q", "KIYEOK": "r", "NIEUN": "s", "SIOS": "t", "YEO": "u", "PHIEUPH": "v", "CIEUC": "w",
    "THIEUTH": "x", "YO": "y", "KHIEUKH": "z",
}  # fmt: skip
_PAIR = re.compile(r"(\d{1,2})\s*[-=:>→.)]*\s*([a-z])(?![a-z])")


class ResponseError(ValueError):
    """An answer that cannot be read and so is not scored; ``text`` says what to write instead."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def read_response(shown: Presentation, raw: Raw) -> Response:
    """Read an answer to a question as it was shown.

    Raises
    ------
    ResponseError
        The answer is empty, names letters that are not there, or has not the form that the question asks for.
    """
    question = shown.question
    if not _is_raw(raw):
        raise ResponseError(both("an answer is a text, a list of letters or a table of rows and letters"))
    match question.type:
        case QuestionType.SINGLE | QuestionType.MULTIPLE:
            return _chosen(shown, _letters(_joined(raw, question)))
        case QuestionType.ORDER:
            return _ordered(shown, _letters(_joined(raw, question)))
        case QuestionType.MATCH:
            return _matched(shown, raw)
    if not isinstance(raw, str) and not isinstance(raw, Mapping) and question.type is QuestionType.SHAPE:
        raw = f"({', '.join(raw)},)"
    if not isinstance(raw, str):
        raise ResponseError(both("the answer is one text; put it in quotation marks"))
    return check_response(question, unicodedata.normalize("NFC", raw).strip("\n"))


def _is_raw(raw: object) -> bool:
    """Whether data from a file has the type of an answer at all."""
    if isinstance(raw, Mapping):
        return all(isinstance(part, str) for pair in raw.items() for part in pair)
    return isinstance(raw, str) or (isinstance(raw, Sequence) and all(isinstance(item, str) for item in raw))


def check_response(question: Question, typed: str) -> str:
    """Return a typed answer when it has the form that the question asks for."""
    if not typed.strip():
        raise ResponseError(both("the answer is empty"))
    if len(typed) > _LENGTH_LIMIT:
        raise ResponseError(both("the answer has more than {limit} characters", limit=_LENGTH_LIMIT))
    try:
        match question.type:
            case QuestionType.NUMERIC:
                read_number(typed, question.units)
            case QuestionType.SHAPE:
                Shape.parse(plain_shape(typed))
            case QuestionType.FORMULA:
                _check_formula(question, plain_formula(typed))
    except (NumberError, ShapeError, ExpressionError) as error:
        raise ResponseError(error.text) from None
    return typed


def plain_shape(typed: str) -> str:
    """Return a shape as it is written in a key: ``[2, 3]``, ``2, 3`` and ``torch.Size([2, 3])`` are ``(2, 3)``."""
    text = half_width(typed).strip().rstrip(".")
    text = re.sub(r"^(?:torch\.)?Size\((.*)\)$", r"\1", text, flags=re.IGNORECASE).strip()
    if text.startswith("[") and text.endswith("]"):
        inner = text[1:-1].strip()
        return f"({inner},)" if inner and "," not in inner else f"({inner})"
    return text if text.startswith("(") or "," not in text else f"({text})"


def plain_formula(typed: str) -> str:
    """Return a formula in the notation of a key: ``^`` is a power, ``ln`` is ``log``."""
    text = half_width(typed).strip().replace("^", "**")
    return re.sub(r"\bln\s*\(", "log(", text)


def _check_formula(question: Question, text: str) -> None:
    names = question.variables.names
    product = re.search(rf"(?<!\w)({'|'.join(map(re.escape, names))})\s*\(", text) if names else None
    if product:
        raise ResponseError(both("write every product with *, as in {example}", example=f"{product[1]}*(…)"))
    unknown = sorted(Expression.parse(text).names - set(names))
    if unknown:
        raise ResponseError(
            both("'{name}' is no variable here; there are {names}", name=unknown[0], names=", ".join(names))
        )


def _joined(raw: Raw, question: Question) -> str:
    if isinstance(raw, Mapping):
        raise ResponseError(
            both(
                "a quiz of type {type} is answered with letters, as in {example}",
                type=question.type.value,
                example="a, c",
            )
        )
    return raw if isinstance(raw, str) else " ".join(raw)


def _letters(text: str) -> str:
    """Return the text in small Latin letters, whatever mode the keyboard was in."""
    latin = "".join(map(_latin, unicodedata.normalize("NFD", half_width(text)))).lower()
    if not latin.strip(" ,;.()"):
        raise ResponseError(both("the answer is empty"))
    if len(latin) > _LENGTH_LIMIT:
        raise ResponseError(both("the answer has more than {limit} characters", limit=_LENGTH_LIMIT))
    return latin


def _latin(char: str) -> str:
    if char < "\u1100":
        return char
    words = unicodedata.name(char, "").split()
    return _KEYS.get(words[-1], char) if words[:1] == ["HANGUL"] else char


def _indices(shown: Presentation, text: str) -> list[int]:
    """Return what the letters, or the numbers, of the answer stand for."""
    count = len(shown.order)
    words = [word for word in re.split(r"[\s,;.()>→]+", text) if word]
    names = [name for word in words for name in ([word] if word.isdecimal() else word)]
    found = []
    for name in names:
        place = int(name) - 1 if name.isdecimal() and len(name) < 3 else _LETTERS.find(name)
        if not 0 <= place < count:
            raise ResponseError(
                both(
                    "'{letter}' is none of the letters {first} to {last}",
                    letter=name[:10],
                    first="a",
                    last=_LETTERS[count - 1],
                )
            )
        if place in found:
            raise ResponseError(both("the letter '{letter}' is there twice", letter=_LETTERS[place]))
        found.append(place)
    return found


def _chosen(shown: Presentation, text: str) -> tuple[str, ...]:
    places = _indices(shown, text)
    if shown.question.type is QuestionType.SINGLE and len(places) > 1:
        raise ResponseError(both("choose one letter"))
    return tuple(sorted(shown.question.choices[shown.order[place]].id for place in places))


def _ordered(shown: Presentation, text: str) -> tuple[int, ...]:
    places = _indices(shown, text)
    missing = [_LETTERS[place] for place in range(len(shown.order)) if place not in places]
    if missing:
        raise ResponseError(
            both(
                "write all {count} letters in their order; missing: {letters}",
                count=len(shown.order),
                letters=", ".join(missing),
            )
        )
    return tuple(shown.order[place] for place in places)


def _matched(shown: Presentation, raw: Raw) -> tuple[int, ...]:
    count = len(shown.question.pairs)
    given = {str(row): letter for row, letter in raw.items()} if isinstance(raw, Mapping) else _pairs_of(raw, count)
    unknown = [row for row in given if not (row.isdecimal() and 1 <= int(row[:3]) <= count)]
    if unknown:
        raise ResponseError(both("there is no row {row}; the rows are 1 to {count}", row=unknown[0][:10], count=count))
    missing = [str(row) for row in range(1, count + 1) if str(row) not in given]
    if missing:
        raise ResponseError(
            both(
                "write a letter for every row, as in {example}; missing: {rows}",
                example="1b 2a …",
                rows=", ".join(missing),
            )
        )
    places = [_indices(shown, _letters(given[str(row)])) for row in range(1, count + 1)]
    if any(len(found) != 1 for found in places):
        raise ResponseError(both("write one letter for every row, as in {example}", example="1b 2a …"))
    return tuple(shown.order[place] for [place] in places)


def _pairs_of(raw: Sequence[str] | str, count: int) -> dict[str, str]:
    text = _letters(raw if isinstance(raw, str) else " ".join(raw))
    pairs = _PAIR.findall(text)
    if pairs:
        if _PAIR.sub("", text).strip(" ,;.()"):
            raise ResponseError(both("write one letter for every row, as in {example}", example="1b 2a …"))
        rows = [row for row, _ in pairs]
        twice = next((row for row in rows if rows.count(row) > 1), None)
        if twice:
            raise ResponseError(both("row {row} is there twice", row=twice))
        return {str(int(row)): letter for row, letter in pairs}
    letters = [char for char in text if char not in " ,;.()"]
    if len(letters) != count:
        raise ResponseError(
            both(
                "write a letter for every row, as in {example}; there are {count} rows", example="1b 2a …", count=count
            )
        )
    return {str(row): letter for row, letter in enumerate(letters, start=1)}


def is_known_place(question: Question, response: Response) -> bool:
    """Whether a response that was kept still fits the question, which may have been edited since."""
    match question.type:
        case QuestionType.SINGLE | QuestionType.MULTIPLE:
            known = {choice.id for choice in question.choices}
            return isinstance(response, tuple) and len(response) > 0 and set(response) <= known
        case QuestionType.ORDER:
            return isinstance(response, tuple) and sorted(response) == list(range(len(question.items)))
        case QuestionType.MATCH:
            places = set(range(len(right_texts(question))))
            return isinstance(response, tuple) and len(response) == len(question.pairs) and set(response) <= places
    return isinstance(response, str)
