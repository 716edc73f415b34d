"""Opens the gradebook: a SQLite file, or PostgreSQL by its URL."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from grader.errors import CannotGrade, UsageError
from grader.gradebook import postgresql
from grader.gradebook.migrations import migrate
from grader.i18n import both

__all__ = ["FILE", "Gradebook"]

FILE = "gradebook.sqlite"
_BUSY_TIMEOUT_S = 30.0
_DRIVERS = {"sqlite": "sqlite", **dict.fromkeys(("postgresql", "postgres", postgresql.DRIVER), postgresql.DRIVER)}
#: Any number that no other program is likely to lock with.
_LOCK = 7_203_446_119


class Gradebook:
    """An open gradebook, its schema up to date.

    Parameters
    ----------
    url
        Of a SQLite file or a PostgreSQL database.

    Raises
    ------
    UsageError
        The URL is none, or of a database that is not known here.
    CannotGrade
        The database cannot be reached, is damaged, or is not a gradebook.
    """

    def __init__(self, url: URL) -> None:
        #: What messages call it; without the password.
        self.where = _shown(url)
        self._engine = _engine(url)
        try:
            with self.transaction() as connection:
                migrate(connection, self.where)
        except BaseException:
            self.close()
            raise

    @classmethod
    def at(cls, folder: Path, database: str | None = None) -> Self:
        """Open the database that ``database`` names, else the file in ``folder``."""
        if database is None:
            return cls(URL.create("sqlite", database=str(folder / FILE)))
        return cls(_read_url(database))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def transaction(self, *, keep: bool = True) -> Iterator[Connection]:
        """Do all or nothing.

        Parameters
        ----------
        keep
            ``False`` takes everything back at the end: to see what would be.
        """
        try:
            with self._connected() as connection, connection.begin() as transaction:
                if connection.dialect.name == "postgresql":
                    # One at a time, as in SQLite: who writes a grade has seen all that it follows from.
                    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
                yield connection
                if not keep:
                    transaction.rollback()
        except DBAPIError as error:
            reason = postgresql.reason_of(error.orig)
            if postgresql.is_busy(error.orig) or reason == "database is locked":
                raise CannotGrade(
                    both("{path}: another run is writing to it. Try again when that is done.", path=self.where)
                ) from None
            raise self._unusable(reason) from None

    def _connected(self) -> Connection:
        try:
            return self._engine.connect()
        except (OSError, LookupError, ValueError, struct.error) as error:
            # What the driver lets through: of an encryption that fails, or of another program that answers.
            raise self._unusable(postgresql.reason_of(error)) from None

    def _unusable(self, reason: str) -> CannotGrade:
        if "file is not a database" in reason or "malformed" in reason:
            return CannotGrade(
                both(
                    "{path} is damaged ({error}). Move it away: 'grader report' makes it again from the journal, "
                    "without the manual adjustments; a copy of yours would have those.",
                    path=self.where,
                    error=reason,
                )
            )
        return CannotGrade(both("{path}: the gradebook cannot be used: {error}", path=self.where, error=reason))


def _shown(url: URL) -> str:
    if url.get_backend_name() == "sqlite":
        return url.database or ""
    return url.set(drivername="postgresql").render_as_string()


def _read_url(database: str) -> URL:
    try:
        url = make_url(database)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.drivername not in _DRIVERS or (url.drivername == "sqlite" and not url.database):
        # Not repeated: it may hold a password.
        raise UsageError(both("--database takes a URL such as postgresql://user@host/name"))
    return url.set(drivername=_DRIVERS[url.drivername])


def _engine(url: URL) -> Engine:
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, connect_args={"timeout": _BUSY_TIMEOUT_S})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    arguments = postgresql.connect_arguments(url)
    try:
        engine = create_engine(URL.create(postgresql.DRIVER), connect_args=arguments)
    except ModuleNotFoundError:
        raise CannotGrade(
            both("PostgreSQL needs a driver that is not installed: pip install 'grader[postgresql]'")
        ) from None
    event.listen(engine, "connect", lambda connection, _: postgresql.prepare(connection))
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # Python's driver would begin transactions by itself, late, and commit before DDL.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection) -> None:
    # At once with the lock for writing: two that read first and write later would fail instead of waiting.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
