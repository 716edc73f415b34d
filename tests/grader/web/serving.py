"""A server of ``grader browse`` on a copy of a course, and a plain client for it."""

from __future__ import annotations

import contextlib
import http.client
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import grader

COURSE = Path(grader.__file__).parent.parent
_PARTS = ("content", "exercises", "solutions", "tests/hidden", "tests/mistakes")
_START_S, _STOP_S = 60, 20


def copy_real_course(folder: Path) -> Path:
    """Copy what a student of the real course needs, and the suites."""
    root = folder / "course"
    for part in _PARTS:
        shutil.copytree(COURSE / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(COURSE / "course.toml", root)
    return root


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    text: str


@dataclass
class Server:
    """A running ``grader browse``."""

    root: Path
    link: str
    process: subprocess.Popen[str]
    cookie: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def base(self) -> str:
        return self.link.partition("/enter")[0]

    @property
    def port(self) -> int:
        return urlsplit(self.base).port or 0

    def enter(self) -> None:
        """Use the link, keep the cookie."""
        answer = self.ask("GET", self.link.removeprefix(self.base))
        self.cookie = answer.headers["set-cookie"].partition(";")[0]

    def ask(self, method: str, path: str, form: Mapping[str, str] | str | None = None, **headers: str | None) -> Answer:
        """Send a request as our own pages do; a header given as None is left out, underscores become dashes."""
        body = form if isinstance(form, str) or form is None else urlencode(form)
        sent: dict[str, str | None] = {"Cookie": self.cookie or None}
        if method == "POST":
            sent |= {"Origin": self.base, "Content-Type": "application/x-www-form-urlencoded"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        with contextlib.closing(connection):
            connection.request(method, path, body or "", {n: v for n, v in sent.items() if v is not None})
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read().decode("utf-8", "replace"))

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.wait(_STOP_S)


@contextlib.contextmanager
def serving(root: Path, *options: str) -> Iterator[Server]:
    """Run ``grader browse`` until the block ends."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    process = subprocess.Popen(
        [sys.executable, "-m", "grader", "browse", "--lang", "ko", *options, "--course", str(root)],
        cwd=root,
        env={**environment, "LANG": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout is not None
    said = []
    try:
        for line in process.stdout:
            said.append(line)
            if link := re.search(r"http://\S+/enter\?token=\S+", line):
                break
        else:
            raise AssertionError("".join(said))
        server = Server(root, link[0], process)
        yield server
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(_STOP_S)
            finally:
                process.kill()
        process.stdout.close()
