"""Databases to test the gradebook on: a SQLite file, and a PostgreSQL server of the tests' own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

_START_LIMIT_S = 60
_numbers = count()


def _binaries() -> Path | None:
    """Return the folder of the newest server that is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


def _user() -> str | None:
    """Return whom to run the server as: it refuses to run as root."""
    if os.geteuid() != 0:
        return None
    return "postgres" if Path("/etc/passwd").read_text().count("postgres:") else "nobody"


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Start a server that only listens on a socket in a folder of its own; yield its URL."""
    binaries = _binaries()
    if binaries is None:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    pytest.importorskip("pg8000", reason="the driver is not installed: pip install 'grader[postgresql]'")
    user = _user()
    # Not pytest's own folder: another user may not enter that one.
    folder = Path(tempfile.mkdtemp(prefix="grader-postgresql-"))
    folder.chmod(0o755)
    if user:
        shutil.chown(folder, user)
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    control = [binaries / "pg_ctl", "-D", folder / "data", "-w", "-t", str(_START_LIMIT_S)]

    def run(*command: object) -> None:
        words = [str(word) for word in command]
        done = subprocess.run(
            words, user=user, env=environment, capture_output=True, timeout=2 * _START_LIMIT_S, check=False, cwd=folder
        )
        assert done.returncode == 0, done.stderr.decode(errors="replace")

    try:
        run(binaries / "initdb", "-D", folder / "data", "-A", "trust", "-U", "grader", "-E", "UTF8", "--no-sync")
        settings = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
        run(*control, "-l", folder / "log", "-o", settings, "start")
        try:
            yield f"postgresql://grader@/postgres?host={folder}"
        finally:
            run(*control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def empty_postgresql(postgresql: str) -> str:
    """Return the URL of a new database."""
    name = f"gradebook_{next(_numbers)}"
    engine = create_engine(postgresql.replace("postgresql:", "postgresql+pg8000:"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return postgresql.replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the URL of an empty database, of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/gradebook.sqlite"
    url: str = request.getfixturevalue("empty_postgresql")
    return url
