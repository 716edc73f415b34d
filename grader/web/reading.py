"""Pages to read: chapters, lessons, figures, search, static files."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Route

from grader.errors import UsageError
from grader.i18n import both
from grader.model import LANGUAGES
from grader.web.assets import packed
from grader.web.live import Live, Page
from grader.web.pages import render
from grader.web.search import find
from grader.web.words import words_in

__all__ = ["reading_routes"]

_HTML = "text/html; charset=utf-8"
_PICTURES = {".svg": "image/svg+xml", ".png": "image/png"}
_QUERY_LENGTH = 200
#: A picture may hold styles of its own; they cannot load or run anything.
_PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


def reading_routes(live: Live, language: str) -> list[Route]:
    """Return the routes; ``language`` is that of who opens the server's root."""

    async def home(request: Request) -> Response:
        return RedirectResponse(f"/{language}.html", 303)

    async def contents(request: Request) -> Response:
        return _page(request, live.contents(request.path_params["language"]))

    async def lesson(request: Request) -> Response:
        chapter, tongue = live.chapter(request.path_params["chapter"]), request.path_params["language"]
        pending = live.pending.pop(request.query_params.get("quiz", ""), None)
        if pending is not None and pending.item.chapter.id == chapter.id:
            return Response(live.lesson_with(chapter, tongue, {pending.item.id: pending}), media_type=_HTML)
        return _page(request, live.lesson(chapter, tongue))

    async def figure(request: Request) -> Response:
        chapter = live.chapter(request.path_params["chapter"])
        name = request.path_params["name"]
        # Only names of the folder itself are answered: a request cannot lead out of it.
        found = next((path for path in chapter.figures_dir.glob("*") if path.name == name), None)
        if found is None or found.suffix not in _PICTURES or found.is_symlink() or not found.is_file():
            raise UsageError(both("there is no figure '{name}'", name=name[:100]))
        headers = {"Content-Security-Policy": _PICTURE_POLICY}
        return FileResponse(found, media_type=_PICTURES[found.suffix], headers=headers)

    async def search(request: Request) -> Response:
        tongue = request.path_params["language"]
        query = request.query_params.get("q", "")[:_QUERY_LENGTH]
        matches = find(query, live.documents(), tongue) if query.strip() else []
        other = LANGUAGES[1 - LANGUAGES.index(tongue)]
        values = {
            **live.frame(tongue, "", f"search-{other}.html", query),
            "title": words_in(tongue)["search"],
            "matches": matches,
            "count": len(matches),
        }
        return Response(render("search.html", values), media_type=_HTML)

    async def static(request: Request) -> Response:
        accepts = request.headers.get("accept-encoding", "")
        found = live.assets.response(request.path_params["name"], accepts, request.query_params.get("v"))
        if found is None:
            raise UsageError(both("there is no such page"))
        return found

    return [
        Route("/", home),
        Route("/static/{name:path}", static),
        Route("/search-{language:language}.html", search),
        Route("/{language:language}.html", contents),
        Route("/{chapter}/{language:language}.html", lesson),
        Route("/{chapter}/figures/{name}", figure),
    ]


def _page(request: Request, page: Page) -> Response:
    return packed(page[0], page[1], request.headers.get("accept-encoding", ""), _HTML, {})
