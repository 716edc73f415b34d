"""One request, one language: the functions of other rooms that say what the current language is.

The current language belongs to the process. Pages are rendered without giving way to another task, in one thread, so
that setting it for the time of a rendering is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from grader.i18n import language, set_language

__all__ = ["speaking"]


@contextmanager
def speaking(tongue: str) -> Iterator[None]:
    """Speak ``tongue`` inside the block; there must be no ``await`` in it."""
    before = language()
    set_language(tongue)
    try:
        yield
    finally:
        set_language(before)
