"""Messages in Korean and English.

The message in the code is the English one; ``locale/ko/LC_MESSAGES/grader.po`` holds the Korean one and
``scripts/translations`` compiles it. A message is a `str.format` template with named fields, so that both
languages can place them freely. Korean messages avoid particles right after a field.
"""

from __future__ import annotations

import gettext
import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from grader.model import LANGUAGES, Text

__all__ = ["LOCALE", "both", "choose_language", "language", "message", "say", "set_language"]

LOCALE = Path(__file__).parent / "locale"
_current = "en"


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    # English is the message itself; so is Korean where the catalogue is missing, which a test would notice.
    return gettext.translation("grader", LOCALE, [language], fallback=True)


def set_language(language: str) -> None:
    """Choose the language of `say` for the rest of the process."""
    global _current
    if language not in LANGUAGES:
        raise ValueError(f"language must be one of {LANGUAGES}, got {language!r}")
    _current = language


def language() -> str:
    """Return the language that `say` speaks."""
    return _current


def choose_language(option: str | None, environment: Mapping[str, str] = os.environ) -> str:
    """Return the language that ``--lang``, else the locale, asks for; English when neither is ours."""
    if option:
        return option
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(variable, "")
        if value:
            # Not "starts with ko": kok_IN is Konkani.
            return "ko" if re.split(r"[_.@-]", value.lower())[0] in ("ko", "korean") else "en"
    return "en"


def _render(language: str, message: str, fields: Mapping[str, object]) -> str:
    template = _catalogue(language).gettext(message)
    return template.format(**fields) if fields else template


def message(text: str) -> str:
    """Mark ``text`` as a message that is translated later, where it is shown."""
    return text


def say(message: str, /, **fields: object) -> str:
    """Return ``message`` in the chosen language, its fields filled in."""
    return _render(_current, message, fields)


def both(message: str, /, **fields: object) -> Text:
    """Return ``message`` in both languages; a field that is a `Text` is filled in per language."""
    rendered = {}
    for language in LANGUAGES:
        local = {
            name: value.in_language(language) if isinstance(value, Text) else value for name, value in fields.items()
        }
        rendered[language] = _render(language, message, local)
    return Text(**rendered)
