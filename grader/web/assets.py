"""The static files, held in memory: a request names one of them or nothing, so that no path can lead elsewhere."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from starlette.responses import Response

__all__ = ["Assets", "packed"]

_FOR_EVER = "private, max-age=31536000, immutable"
_SMALL = 1000


@dataclass(frozen=True)
class _Asset:
    data: bytes
    kind: str

    @cached_property
    def version(self) -> str:
        return hashlib.sha256(self.data).hexdigest()[:12]

    @cached_property
    def gzipped(self) -> bytes | None:
        is_packed = not self.kind.startswith(("text/", "image/svg"))
        return None if is_packed or len(self.data) < _SMALL else gzip.compress(self.data, 9, mtime=0)


class Assets:
    """All files below a folder, by their names."""

    def __init__(self, folder: Path) -> None:
        self._files = {
            path.relative_to(folder).as_posix(): _Asset(path.read_bytes(), _kind(path))
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    def query(self, name: str) -> str:
        """Return what goes behind the address of a file, so that browsers may keep it for ever."""
        found = self._files.get(name)
        return f"?v={found.version}" if found else ""

    def response(self, name: str, accepts: str, version: str | None) -> Response | None:
        """Return a file; None when there is none of that name."""
        found = self._files.get(name)
        if found is None:
            return None
        # Fonts and the editor are asked for without a version by other static files.
        headers = {"Cache-Control": _FOR_EVER if version == found.version or name.endswith(".woff2") else "no-cache"}
        return packed(found.data, found.gzipped, accepts, found.kind, headers)


def packed(data: bytes, gzipped: bytes | None, accepts: str, kind: str, headers: dict[str, str]) -> Response:
    """Return a response, compressed where the browser takes it."""
    headers = {**headers, "Vary": "Accept-Encoding"}
    if gzipped is not None and "gzip" in accepts:
        return Response(gzipped, media_type=kind, headers={**headers, "Content-Encoding": "gzip"})
    return Response(data, media_type=kind, headers=headers)


def _kind(path: Path) -> str:
    if path.suffix == ".woff2":
        return "font/woff2"
    if path.suffix == ".js":
        return "text/javascript; charset=utf-8"
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
