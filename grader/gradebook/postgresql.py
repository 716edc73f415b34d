"""How to reach a PostgreSQL server: URLs as libpq has them, for a driver that is written in Python.

The settings that instructors know from `psql` work the same: a folder with the socket as ``host``, ``sslmode``, the
user's own name and ``PGPASSWORD`` where the URL says nothing.
"""

from __future__ import annotations

import getpass
import os
import ssl
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy.engine import URL

from grader.errors import UsageError
from grader.i18n import both

__all__ = ["DRIVER", "LOCK_LIMIT_S", "connect_arguments", "is_busy", "prepare", "reason_of"]

DRIVER = "postgresql+pg8000"
#: Silence of a server after which it is taken for lost; longer than what it may wait for a lock.
_SILENCE_LIMIT_S = 60
LOCK_LIMIT_S = 30.0
_LOCK_NOT_AVAILABLE = "55P03"
_PORT = 5432
#: Where servers put their socket when nobody tells them: Debian and Red Hat, others.
_SOCKET_FOLDERS = ("/var/run/postgresql", "/tmp")
_SETTINGS = ("host", "port", "sslmode", "sslrootcert", "application_name")
_SSL_MODES = ("disable", "prefer", "require", "verify-full")


def connect_arguments(url: URL) -> dict[str, Any]:
    """Return what the driver is to be called with.

    Raises
    ------
    UsageError
        The URL has a setting that is not known here, or a value that means nothing.
    """
    settings = _settings(url.query)
    made: dict[str, Any] = {"user": url.username or _own_name(), "timeout": _SILENCE_LIMIT_S}
    made |= {name: value for name, value in (("database", url.database), ("password", _password(url))) if value}
    if "application_name" in settings:
        made["application_name"] = settings["application_name"]
    host, port = settings.get("host") or url.host, _port(settings.get("port") or url.port or _PORT)
    if host is None:
        host = next((folder for folder in _SOCKET_FOLDERS if _socket(folder, port).exists()), "localhost")
    if host.startswith("/"):
        # No one is in between: nothing to encrypt.
        return made | {"unix_sock": str(_socket(host, port)), "ssl_context": False}
    return made | {"host": host, "port": port, "ssl_context": _encryption(settings)}


def prepare(connection: Any) -> None:
    """Set what holds for a connection's life: nobody waits for another's lock for ever."""
    connection.cursor().execute(f"SET lock_timeout = {round(LOCK_LIMIT_S * 1000)}")
    connection.commit()


def reason_of(error: BaseException | None) -> str:
    """Return in one line why the server or the driver gave up."""
    told: object = next(filter(None, map(_servers_words, _causes(error))), None)
    if told is None:
        cause = error.__cause__ if error is not None else None
        told = (cause.strerror or cause) if isinstance(cause, OSError) else error
    return " ".join(str(told).split())


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and what led to it: the driver says goodbye to a server that refused it, and fails at that."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _servers_words(error: BaseException) -> str:
    told = error.args[0] if error.args else ""
    return ": ".join(str(told[part]) for part in ("M", "D") if part in told) if isinstance(told, Mapping) else ""


def is_busy(error: BaseException | None) -> bool:
    """Tell whether the server gave up waiting for somebody else; its messages may be in any language."""
    told = error.args[0] if error is not None and error.args else ""
    return isinstance(told, Mapping) and told.get("C") == _LOCK_NOT_AVAILABLE


def _settings(query: Mapping[str, Any]) -> dict[str, str]:
    for name, value in query.items():
        if name not in _SETTINGS or not isinstance(value, str):
            raise UsageError(
                both(
                    "--database: a URL has each of these settings once and no other: {known}; not '{name}'",
                    known=", ".join(_SETTINGS),
                    name=name,
                )
            )
    return dict(query)


def _own_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "postgres"  # a container without a name for the user


def _password(url: URL) -> str | None:
    return str(url.password) if url.password is not None else os.environ.get("PGPASSWORD")


def _port(text: str | int) -> int:
    if not str(text).isascii() or not str(text).isdigit() or not 0 < int(text) < 65536:
        raise UsageError(both("--database: '{value}' is no port", value=text))
    return int(text)


def _socket(folder: str, port: int) -> Path:
    return Path(folder, f".s.PGSQL.{port}")


def _encryption(settings: Mapping[str, str]) -> ssl.SSLContext | bool | None:
    """Return the driver's word for an ``sslmode``: no, if the server can, yes, or yes with a proven name."""
    mode = settings.get("sslmode", "verify-full" if "sslrootcert" in settings else "prefer")
    if mode not in _SSL_MODES:
        raise UsageError(
            both("--database: sslmode is one of {known}, not '{value}'", known=", ".join(_SSL_MODES), value=mode)
        )
    if mode != "verify-full":
        return {"disable": False, "prefer": None, "require": True}[mode]
    authority = settings.get("sslrootcert")
    try:
        return ssl.create_default_context(cafile=authority)
    except (OSError, ValueError):
        raise UsageError(both("--database: sslrootcert: {path} is no file of certificates", path=authority)) from None
