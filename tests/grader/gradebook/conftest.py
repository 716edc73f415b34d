"""Databases to test the gradebook on: a SQLite file, and a PostgreSQL server of the tests' own."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from grader.gradebook.postgresql import DRIVER, connect_arguments
from tests.grader.gradebook.classroom import Class

_START_LIMIT_S = 60
_numbers = count()


def _binaries() -> Path | None:
    """Return the folder of the newest server that is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4].split(".")[0]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


def _account() -> pwd.struct_passwd | None:
    """Return whom to run the server as; ``None`` for the one who runs the tests. It refuses to run as root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    pytest.skip("PostgreSQL does not run as root, and there is no other user to run it as")


class _Server:
    """The server's programs, run in a folder of its own by a user who may."""

    def __init__(self, binaries: Path, account: pwd.struct_passwd | None) -> None:
        # Not pytest's own folder: another user may not enter that one, and a socket's path may have 107 bytes.
        self.folder = Path(tempfile.mkdtemp(prefix="grader-postgresql-", dir="/tmp"))
        self._binaries = binaries
        self._identity = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
        if account:
            shutil.chown(self.folder, account.pw_uid, account.pw_gid)

    def run(self, program: str, *words: object) -> None:
        done = subprocess.run(
            [str(self._binaries / program), "-D", str(self.folder / "data"), *map(str, words)],
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            cwd=self.folder,
            # A server that outlives pg_ctl would keep a pipe open.
            stdout=subprocess.DEVNULL,
            stderr=(log := open(self.folder / "errors", "w+b")),  # noqa: SIM115
            timeout=2 * _START_LIMIT_S,
            check=False,
            **self._identity,
        )
        with log:
            log.seek(0)
            assert done.returncode == 0, f"{program}: {log.read().decode(errors='replace')}"

    @contextmanager
    def running(self) -> Iterator[str]:
        """Start the server; yield its URL. Nobody but this machine's users reaches it: it has no port."""
        self.run("initdb", "-A", "trust", "-U", "grader", "-E", "UTF8", "--no-sync")
        settings = f"-c listen_addresses= -c unix_socket_directories={self.folder} -c fsync=off -c full_page_writes=off"
        self.run("pg_ctl", "-w", "-t", _START_LIMIT_S, "-l", self.folder / "log", "-o", settings, "start")
        try:
            yield f"postgresql://grader@/postgres?host={self.folder}"
        finally:
            self.run("pg_ctl", "-w", "-m", "immediate", "stop")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Start one server for all tests of a session; yield its URL."""
    binaries = _binaries()
    if binaries is None:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    pytest.importorskip("pg8000", reason="the driver is not installed: pip install 'grader[postgresql]'")
    server = _Server(binaries, _account())
    try:
        with server.running() as url:
            yield url
    finally:
        shutil.rmtree(server.folder)


@pytest.fixture
def empty_postgresql(postgresql: str) -> str:
    """Return the URL of a new database."""
    name = f"gradebook_{next(_numbers)}"
    arguments = connect_arguments(make_url(postgresql))
    engine = create_engine(f"{DRIVER}://", connect_args=arguments, isolation_level="AUTOCOMMIT")
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


@pytest.fixture
def group(tmp_path: Path, database: str) -> Class:
    """Return a class without submissions, on a database of either kind."""
    return Class(tmp_path, database)
