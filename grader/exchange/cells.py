"""A CSV file as bytes with the places of its cells, so that one cell can be changed and all else stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from grader.errors import UsageError
from grader.i18n import both

__all__ = ["Cell", "Sheet"]

_QUOTE, _RETURN, _NEWLINE = b'"\r\n'
_BOM = b"\xef\xbb\xbf"
_ENCODINGS = ("utf-8", "cp949")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, and the bytes from ``start`` to ``end`` that say it, quotation marks included."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A parsed file.

    Attributes
    ----------
    rows
        Of cells; rows may differ in length.
    delimiter
        A comma or a semicolon, whichever makes more of the first line.
    encoding
        UTF-8, or the old Korean one.
    """

    data: bytes
    rows: tuple[tuple[Cell, ...], ...]
    delimiter: str
    encoding: str

    @classmethod
    def read(cls, data: bytes, name: str) -> Sheet:
        """Parse a file.

        Raises
        ------
        UsageError
            It is no text, or has no rows.
        """
        encoding = next((encoding for encoding in _ENCODINGS if _is_text(data, encoding)), None)
        if encoding is None:
            raise UsageError(both("{name} is no CSV file: it is not text", name=name))
        first = len(_BOM) if data.startswith(_BOM) else 0
        parsed = {mark: list(_rows(data, first, ord(mark), encoding)) for mark in ",;"}
        delimiter = max(parsed, key=lambda mark: len(parsed[mark][0]) if parsed[mark] else 0)
        if not parsed[delimiter]:
            raise UsageError(both("{name} is empty", name=name))
        return cls(data, tuple(tuple(row) for row in parsed[delimiter]), delimiter, encoding)

    def with_cells(self, changes: Mapping[Cell, str]) -> bytes:
        """Return the file with other texts in some cells."""
        parts, at = [], 0
        for cell in sorted(changes, key=lambda cell: cell.start):
            parts += [self.data[at : cell.start], changes[cell].encode(self.encoding)]
            at = cell.end
        return b"".join([*parts, self.data[at:]])


def _is_text(data: bytes, encoding: str) -> bool:
    try:
        return "\0" not in data.decode(encoding)
    except UnicodeDecodeError:
        return False


def _rows(data: bytes, at: int, delimiter: int, encoding: str) -> Iterator[list[Cell]]:
    # Bytes will do: in UTF-8 and cp949 no part of a longer character is a comma, a semicolon, a quote or a newline.
    while at < len(data):
        row = []
        while True:
            start = at
            at = _cell_end(data, at, delimiter)
            row.append(Cell(_text(data[start:at], encoding), start, at))
            if at < len(data) and data[at] == delimiter:
                at += 1
                continue
            break
        yield row
        if data[at : at + 2] == b"\r\n":
            at += 2
        elif at < len(data):
            at += 1


def _cell_end(data: bytes, at: int, delimiter: int) -> int:
    is_quoted = False
    while at < len(data):
        byte = data[at]
        if byte == _QUOTE:
            is_quoted = not is_quoted
        elif not is_quoted and byte in (delimiter, _RETURN, _NEWLINE):
            break
        at += 1
    return at


def _text(raw: bytes, encoding: str) -> str:
    text = raw.decode(encoding)
    if len(text) >= 2 and text[0] == text[-1] == '"':
        return text[1:-1].replace('""', '"')
    return text
