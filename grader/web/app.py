"""The application: routes, the gate before them, errors as pages."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.convertors import Convertor, register_url_convertor
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from grader.errors import CannotGrade, GraderError, UsageError
from grader.i18n import both
from grader.model import LANGUAGES, Text
from grader.web.answering import answering_routes
from grader.web.checks import QueueFull
from grader.web.live import Live
from grader.web.pages import render
from grader.web.reading import reading_routes
from grader.web.results import results_routes
from grader.web.security import COOKIE, ENTRANCE, Gate
from grader.web.sessions import Sessions
from grader.web.solving import solving_routes
from grader.workspace import ChangedOutside

__all__ = ["create_app"]

_HTML = "text/html; charset=utf-8"
#: A form writes a byte as three, and has other fields too.
_FORM_FACTOR, _FORM_REST = 3, 64 << 10
_STATUS: tuple[tuple[type[GraderError], int], ...] = (
    (UsageError, 404),
    (CannotGrade, 500),
    (ChangedOutside, 409),
    (QueueFull, 503),
)


class _Language(Convertor[str]):
    """Matches the languages of the course in addresses."""

    regex = "|".join(LANGUAGES)

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("language", _Language())


def create_app(live: Live, sessions: Sessions, *, language: str, hosts: frozenset[str] = frozenset()) -> Starlette:
    """Return the application for one course.

    Parameters
    ----------
    language
        Of whoever opens the server's root.
    hosts
        Names under which the server is asked besides its address and ``localhost``.
    """

    async def enter(request: Request) -> Response:
        """Take the token of the link, give the cookie.

        The way on is a page and not a redirection: a strict cookie is not sent along with a redirection when the
        link was opened from another site, a terminal in a browser for instance.
        """
        session = sessions.enter(request.query_params.get("token", ""))
        if session is None:
            if sessions.knows(request.cookies.get(COOKIE)):
                return RedirectResponse("/", 303)
            return _error(
                live, language, 401, both("This link was used before. Start 'grader browse' again for another.")
            )
        frame = live.frame(language, "/", f"/{language}.html")
        response = Response(render("entered.html", {**frame, "title": ""}), media_type=_HTML)
        response.set_cookie(COOKIE, session, httponly=True, samesite="strict", path="/", max_age=60 * 60 * 24 * 180)
        return response

    async def on_error(request: Request, error: Exception) -> Response:
        assert isinstance(error, GraderError)
        status = next((code for kind, code in _STATUS if isinstance(error, kind)), 400)
        return _error(live, _language_of(request, language), status, error.text)

    async def on_http_error(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        text = both("there is no such page") if error.status_code == 404 else both("The request cannot be understood.")
        return _error(live, _language_of(request, language), error.status_code, text)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        live.checks.start()
        yield
        await live.checks.stop()

    limit = live.course.limits.source_kib * 1024 * _FORM_FACTOR + _FORM_REST
    routes = [Route(ENTRANCE, enter)]
    routes += results_routes(live.results) if live.results else []
    routes += [*solving_routes(live), *answering_routes(live), *reading_routes(live, language)]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Gate, sessions=sessions, hosts=hosts, body_limit=limit)],
        exception_handlers={GraderError: on_error, HTTPException: on_http_error},
        lifespan=lifespan,
    )


def _language_of(request: Request, default: str) -> str:
    """Return the language of the page that failed, as its address has it."""
    name = request.url.path.rsplit("/", 1)[-1].removesuffix(".html").rpartition("-")[2]
    return name if name in LANGUAGES else request.path_params.get("language", default)


def _error(live: Live, language: str, status: int, text: Text) -> Response:
    said = text.in_language(language)
    values = {**live.frame(language, "/", f"/{_other(language)}.html"), "title": str(status), "text": said}
    return Response(render("error.html", values), status, media_type=_HTML)


def _other(language: str) -> str:
    return LANGUAGES[1 - LANGUAGES.index(language)]
