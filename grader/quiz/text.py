"""Typed texts: what an author accepts, and when a learner's text is the same.

Every text is compared in NFC, without spaces at its ends, any run of spaces counting as one. ``:match:``
adds ``casefold`` (capitals do not matter) and ``nospace`` (no space matters); ``nfc`` may be written and
changes nothing. A key between slashes is a regular expression that must match the whole text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from grader.i18n import both
from grader.model import Text

__all__ = ["MATCH_WORDS", "TextKey", "TextKeyError", "normalise_text"]

MATCH_WORDS = ("casefold", "nospace", "nfc")


class TextKeyError(ValueError):
    """A regular expression that cannot be used; ``text`` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True)
class TextKey:
    """One text, or one pattern of texts.

    Attributes
    ----------
    source
        The text, or the pattern without its slashes.
    """

    source: str
    is_pattern: bool

    @classmethod
    def parse(cls, source: str) -> TextKey:
        """Read a key as the author wrote it."""
        source = unicodedata.normalize("NFC", source.strip())
        if len(source) < 2 or not (source.startswith("/") and source.endswith("/")):
            return cls(source, is_pattern=False)
        pattern = source[1:-1]
        try:
            re.compile(pattern)
        except re.error as error:
            reason = both("'/{pattern}/' is not a regular expression: {reason}", pattern=pattern, reason=error)
            raise TextKeyError(reason) from None
        if not pattern or re.fullmatch(pattern, ""):
            raise TextKeyError(both("'/{pattern}/' matches an empty answer", pattern=pattern))
        return cls(pattern, is_pattern=True)

    def matches(self, answer: str, match: frozenset[str]) -> bool:
        """Whether ``answer`` is this text under the rules in ``match``."""
        answer = normalise_text(answer, match)
        if not self.is_pattern:
            return answer == normalise_text(self.source, match)
        flags = re.IGNORECASE if "casefold" in match else 0
        return re.fullmatch(self.source, answer, flags) is not None


def normalise_text(text: str, match: frozenset[str]) -> str:
    """Return the form of ``text`` in which two texts are compared."""
    words = unicodedata.normalize("NFC", text).split()
    text = ("" if "nospace" in match else " ").join(words)
    return text.casefold() if "casefold" in match else text
