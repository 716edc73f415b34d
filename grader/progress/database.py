"""The progress file: opened, brought up to date, and its faults put into sentences."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from grader.errors import CannotGrade
from grader.i18n import both
from grader.progress.migrations import MIGRATIONS

if TYPE_CHECKING:
    import sqlite3

__all__ = ["Database"]

_FILE = "progress.sqlite"
_BUSY_TIMEOUT_S = 10.0


class Database:
    """One file; made when something is first recorded."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / _FILE

    @property
    def exists(self) -> bool:
        return self._path.exists()

    @contextmanager
    def connect(self) -> Iterator[sqlite3.Connection]:
        """Open the file, and commit what was done unless it raised."""
        import sqlite3  # 3 ms that a student without a record need not wait for

        try:
            self.folder.mkdir(exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=_BUSY_TIMEOUT_S)) as database:
                self._migrate(database)
                with database:
                    yield database
        except sqlite3.OperationalError as error:
            raise self._unusable(error) from None
        except sqlite3.DatabaseError as error:
            raise CannotGrade(
                both(
                    "{path} is damaged ({error}). Move it away: a new record is begun, the exercises stay as they are.",
                    path=self._path,
                    error=error,
                )
            ) from None
        except OSError as error:
            raise self._unusable(error) from None

    def _unusable(self, error: Exception) -> CannotGrade:
        reason = error.strerror if isinstance(error, OSError) else error
        return CannotGrade(
            both("{path}: the progress cannot be read or written: {error}", path=self._path, error=reason)
        )

    def _migrate(self, database: sqlite3.Connection) -> None:
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if version > len(MIGRATIONS):
            raise CannotGrade(
                both(
                    "{path} was written by a newer grader (version {version}): update", path=self._path, version=version
                )
            )
        for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
            with database:
                # Two terminals may get here at once: the second finds the work done.
                database.execute("BEGIN IMMEDIATE")
                (present,) = database.execute("PRAGMA user_version").fetchone()
                if present < number:
                    for statement in filter(str.strip, script.split(";")):
                        database.execute(statement)
                    database.execute(f"PRAGMA user_version = {number}")
