"""Zip files that are the same, byte for byte, on every machine and at any time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Mapping

__all__ = ["zip_bytes"]

#: The earliest date that the format knows.
_DATE = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


def zip_bytes(contents: Mapping[str, bytes], programs: Collection[str] = ()) -> bytes:
    """Pack files by their names' order, uncompressed: what a compressor makes depends on its version.

    Parameters
    ----------
    programs
        Names of those that can be run.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, data in sorted(contents.items()):
            info = zipfile.ZipInfo(name, _DATE)
            info.create_system = _UNIX
            info.external_attr = (0o100755 if name in programs else 0o100644) << 16
            archive.writestr(info, data)
    return packed.getvalue()
