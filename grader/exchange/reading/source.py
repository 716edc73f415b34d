"""The bytes of a file as text, or why they are none."""

from __future__ import annotations

import unicodedata

from grader.i18n import both
from grader.model import Text

__all__ = ["SIZE_LIMIT_MIB", "SourceError", "text_of_bytes"]

#: The largest question banks that teachers hand on have a few hundred KiB.
SIZE_LIMIT_MIB = 4


class SourceError(ValueError):
    """What is not a text of questions; ``text`` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def text_of_bytes(data: bytes) -> str:
    """Return the text in NFC, its lines ending in a line feed.

    Raises
    ------
    SourceError
        Larger than `SIZE_LIMIT_MIB`, not UTF-8, or with characters that no text has.
    """
    if len(data) > SIZE_LIMIT_MIB << 20:
        raise SourceError(both("larger than {limit} MiB: import it in parts", limit=SIZE_LIMIT_MIB))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reason = both("line {line} is not UTF-8: save the file as UTF-8", line=line)
        raise SourceError(reason) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise SourceError(both("line {line} holds a zero byte: this is no text file", line=line))
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
