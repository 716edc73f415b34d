"""``grader browse``: the course in a browser, from a server on this machine or as files."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import click

from grader.cli import framework
from grader.cli.framework import course_at, option, tell
from grader.course import Course
from grader.errors import CannotGrade, UsageError
from grader.i18n import both, language, message, say
from grader.stubs import remember_stubs


@framework.command(
    "browse",
    help=message(
        "Open the course in a browser: read, answer quizzes, solve and check exercises. Serves until Ctrl-C, "
        "for this machine only."
    ),
)
@option(
    "--export",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help=message("Write the pages into this folder instead; open its index.html, or put it on a web server."),
)
@option(
    "--results",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help=message("Also show the reports in the out folder of 'grader batch'."),
)
@option(
    "--port", type=click.IntRange(1, 65535), help=message("Port to listen on; by default 8765 or the next free one.")
)
@option("--host", default="127.0.0.1", metavar="ADDRESS", help=message("Address to listen on; 127.0.0.1 by default."))
@option(
    "--i-know",
    "is_confirmed",
    is_flag=True,
    help=message("Allow an address that other machines can reach. The connection is not encrypted."),
)
@option("--open", "is_opened", is_flag=True, help=message("Open the link in the browser of this machine."))
def command(
    context: click.Context,
    folder: Path | None,
    results: Path | None,
    port: int | None,
    host: str,
    is_confirmed: bool,
    is_opened: bool,
) -> int:
    course = course_at(context)
    if folder is not None:
        if results is not None:
            raise UsageError(both("--export and --results exclude each other"))
        return _export(course, folder)
    return _serve(course, results, port, host, is_confirmed, is_opened)


def _export(course: Course, folder: Path) -> int:
    # jinja2 and pygments are needed here only.
    from grader.web.site import export_site

    count = export_site(course, folder)
    tell(say("{count} pages written. Open {path}", count=count, path=folder / "index.html"))
    return 0


def _serve(
    course: Course, results: Path | None, port: int | None, host: str, is_confirmed: bool, is_opened: bool
) -> int:
    _require_server()
    from grader.web.live import Live
    from grader.web.results import require_results
    from grader.web.server import is_loopback, serve

    if not is_loopback(host) and not is_confirmed:
        raise UsageError(
            both(
                "{host} can be reached from other machines. Whoever has the link reads and writes your exercises and "
                "runs code in your sandbox, and the connection is not encrypted. If that is what you want: --i-know",
                host=host,
            )
        )
    if results is not None:
        require_results(results)
    remember_stubs(course)

    def announce(link: str) -> None:
        tell(say("The course is open at"))
        click.echo(f"  {link}")
        tell(say("The link works once. Ctrl-C ends the server."))
        if is_opened:
            click.launch(link)

    serve(Live(course, results), host=host, port=port, language=language(), announce=announce)
    return 0


def _require_server() -> None:
    missing = [name for name in ("starlette", "uvicorn") if importlib.util.find_spec(name) is None]
    if missing:
        raise CannotGrade(
            both("{names} is not installed. Install it: pip install 'grader[web]'", names=", ".join(missing))
        )
