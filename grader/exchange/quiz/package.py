"""A zip of XML files that is the same whenever it is made."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection, Mapping
from xml.etree.ElementTree import Element, tostring

__all__ = ["identifier", "pack", "xml_bytes"]


def pack(files: Mapping[str, bytes]) -> bytes:
    """Return the zip."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return data.getvalue()


def xml_bytes(root: Element, text: Collection[str] = ()) -> bytes:
    """Return a document; namespaces stand in it as plain attributes.

    Parameters
    ----------
    text
        Tags of elements that hold running text: in those a space more would be seen.
    """
    _indent(root, text, "\n")
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _indent(element: Element, text: Collection[str], line: str) -> None:
    if not len(element) or element.tag in text:
        return
    element.text = line + "  "
    for child in element:
        _indent(child, text, line + "  ")
        child.tail = line + "  "
    element[-1].tail = line


def identifier(*parts: str) -> str:
    """Return a name that XML and QTI take: a letter, then letters, digits, ``-`` and ``_``."""
    return "q_" + re.sub(r"[^A-Za-z0-9_-]", "_", "_".join(parts))
