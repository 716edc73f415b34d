"""The instructor's view: the pages that a batch has written, as they are."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import stat
from pathlib import Path

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from grader.errors import UsageError
from grader.i18n import both

__all__ = ["require_results", "results_routes"]

_REPORT, _STUDENTS = "report.html", "students"
_STYLE = re.compile(rb"<style>(.*?)</style>", re.DOTALL)
_SIZE_LIMIT = 64 << 20


def require_results(folder: Path) -> None:
    """Raise an error that says what to do when there is no report in a folder."""
    if not folder.is_dir():
        raise UsageError(both("no folder {folder}: name the out folder of 'grader batch'", folder=folder))
    if not (folder / _REPORT).is_file():
        raise UsageError(
            both("{folder} has no report.html: 'grader report {folder}' writes it from the batch", folder=folder)
        )


def results_routes(folder: Path) -> list[Route]:
    """Return the routes of a batch's out folder."""

    async def home(request: Request) -> Response:
        return RedirectResponse(f"/results/{_REPORT}", 303)

    async def report(request: Request) -> Response:
        return _page(folder, _REPORT)

    async def student(request: Request) -> Response:
        name = request.path_params["name"]
        if not name.endswith(".html") or "/" in name or "\0" in name or name.startswith("."):
            raise UsageError(both("there is no such page"))
        return _page(folder / _STUDENTS, name)

    return [
        Route("/results", home),
        Route("/results/", home),
        Route(f"/results/{_REPORT}", report),
        Route(f"/results/{_STUDENTS}/{{name}}", student),
    ]


def _page(folder: Path, name: str) -> Response:
    """Return a page of one plain file; a link is not followed.

    The page holds its style sheet in itself: the policy names it by its hash, and allows nothing else.
    """
    try:
        descriptor = os.open(folder / name, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK)
        with open(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode) or status.st_size > _SIZE_LIMIT:
                raise OSError
            data = file.read()
    except OSError:
        raise UsageError(both("there is no such page")) from None
    policy = (
        f"default-src 'none'; style-src {_hashes(data)}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    )
    return Response(data, media_type="text/html; charset=utf-8", headers={"Content-Security-Policy": policy})


def _hashes(page: bytes) -> str:
    digests = (base64.b64encode(hashlib.sha256(style).digest()).decode() for style in _STYLE.findall(page))
    return " ".join(f"'sha256-{digest}'" for digest in digests) or "'none'"
