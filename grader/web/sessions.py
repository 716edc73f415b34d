"""Who may use the server: a link that works once, then a cookie.

The link's token is made at every start. A browser that has come by it keeps a session until its file is deleted, so
that a page that is open goes on working when the server was started again. Only digests are kept.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
import threading
from contextlib import suppress
from pathlib import Path

__all__ = ["Sessions"]

_FILE = "browse-sessions.json"
_KEPT = 20


class Sessions:
    """The sessions of one workspace.

    Parameters
    ----------
    folder
        Where they are kept: the state folder of the course.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE
        self._lock = threading.Lock()
        self._known = self._read()
        self._token: str | None = secrets.token_urlsafe(32)

    @property
    def token(self) -> str | None:
        """What the link carries; None once it was used."""
        return self._token

    def enter(self, token: str) -> str | None:
        """Trade the token for a new session; None when it is wrong or was used before."""
        with self._lock:
            if self._token is None or not hmac.compare_digest(token.encode(), self._token.encode()):
                return None
            self._token = None
            session = secrets.token_urlsafe(32)
            self._known = [*self._known, _digest(session)][-_KEPT:]
            self._write()
            return session

    def knows(self, session: str | None) -> bool:
        """Tell whether a cookie is one of ours."""
        if not session:
            return False
        digest = _digest(session)
        return any(hmac.compare_digest(digest, known) for known in self._known)

    def _read(self) -> list[str]:
        try:
            data = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return []
        return [item for item in data if isinstance(item, str)][-_KEPT:] if isinstance(data, list) else []

    def _write(self) -> None:
        # A folder that cannot be written to costs a new link after a restart, nothing else.
        with suppress(OSError):
            self._path.parent.mkdir(exist_ok=True)
            unfinished = self._path.with_name(f"{_FILE}.{os.getpid()}")
            unfinished.unlink(missing_ok=True)
            descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
            with open(descriptor, "w", encoding="utf-8") as file:
                json.dump(self._known, file)
            os.replace(unfinished, self._path)


def _digest(session: str) -> str:
    return hashlib.sha256(session.encode()).hexdigest()
