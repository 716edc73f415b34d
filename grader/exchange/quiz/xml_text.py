"""Text that XML 1.0 can hold."""

from __future__ import annotations

import re

__all__ = ["xml_text"]

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    """Return a text whose characters XML allows; the others become question marks in a box."""
    return _FORBIDDEN.sub("\ufffd", text)
