"""Exercises: the editor's page, saving, checking with results as they come, hints, reset."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from grader.course import Exercise
from grader.errors import UsageError
from grader.hints import missing_attempts
from grader.i18n import both
from grader.model import LANGUAGES
from grader.stubs import remember_stubs
from grader.web.bench import Conflict, bench_values, result_html
from grader.web.checks import Check
from grader.web.forms import first, read_form, wants_fragment
from grader.web.live import Live
from grader.web.pages import render
from grader.web.report_view import case_line
from grader.workspace import ChangedOutside, begin_again, read_file, write_file

__all__ = ["solving_routes"]

_HTML = "text/html; charset=utf-8"


def solving_routes(live: Live) -> list[Route]:
    """Return the routes below ``/<chapter>/<exercise>/`` and ``/checks/``."""

    def asked(request: Request) -> tuple[Exercise, str]:
        exercise = live.exercise(request.path_params["chapter"], request.path_params["exercise"])
        return exercise, request.path_params["language"]

    def shown(request: Request, status: int = 200, **more: Any) -> Response:
        exercise, language = asked(request)
        other = LANGUAGES[1 - LANGUAGES.index(language)]
        values = {
            **live.frame(language, "../../", f"/{exercise.chapter_id}/{exercise.name}/{other}.html"),
            "title": exercise.title.in_language(language),
            "exercise": bench_values(live, exercise, language, **more),
        }
        template = "workbench.html" if wants_fragment(request) else "exercise.html"
        return Response(render(template, values), status, media_type=_HTML)

    async def page(request: Request) -> Response:
        check = live.checks.find(request.query_params.get("check", ""))
        live.checks.expect(asked(request)[0])
        return shown(request, check=check if check and check.exercise == asked(request)[0] else None)

    async def file(request: Request) -> Response:
        exercise, _ = asked(request)
        current = read_file(live.course, exercise)
        body = {"digest": current.digest}
        if request.query_params.get("text"):
            body["text"] = current.text
        return JSONResponse(body)

    async def save(request: Request) -> Response:
        return await written(request, is_check=False)

    async def check(request: Request) -> Response:
        return await written(request, is_check=True)

    async def written(request: Request, *, is_check: bool) -> Response:
        """Write the text, unless the file was changed meanwhile, and check it when asked to."""
        exercise, language = asked(request)
        form = await read_form(request)
        text = first(form, "source")
        remember_stubs(live.course)
        try:
            saved = write_file(live.course, exercise, text, first(form, "over") or first(form, "digest"))
        except ChangedOutside as error:
            if wants_fragment(request):
                answer = {"problem": error.text.in_language(language), "digest": error.current.digest}
                return JSONResponse(answer, 409)
            return shown(request, 409, conflict=Conflict(text, error.current))
        started = live.checks.submit(exercise) if is_check else None
        if wants_fragment(request):
            return JSONResponse({"digest": saved.digest, "check": started.id if started else None})
        address = f"/{exercise.chapter_id}/{exercise.name}/{language}.html"
        if started is None:
            return RedirectResponse(address, 303)
        async for _ in started.news():  # without scripts the page waits for the result
            pass
        return RedirectResponse(f"{address}?check={started.id}", 303)

    async def hint(request: Request) -> Response:
        exercise, language = asked(request)
        await read_form(request)
        text = live.lessons.page(live.chapter(exercise.chapter_id), language).lesson.exercise(exercise.name)
        count = len(text.hints) if text else 0
        following = min(live.progress.hint_level(exercise.id) + 1, count)
        if not missing_attempts(live.course, live.progress, exercise, following):
            live.progress.show_hint(exercise.id, following)
        if wants_fragment(request):
            return shown(request)
        return RedirectResponse(f"/{exercise.chapter_id}/{exercise.name}/{language}.html", 303)

    async def reset(request: Request) -> Response:
        exercise, language = asked(request)
        form = await read_form(request)
        remember_stubs(live.course)
        current = read_file(live.course, exercise)
        if current.digest != first(form, "digest"):
            raise ChangedOutside(exercise, current)
        begin_again(live.course, exercise)
        if wants_fragment(request):
            return shown(request)
        return RedirectResponse(f"/{exercise.chapter_id}/{exercise.name}/{language}.html", 303)

    def the_check(request: Request) -> Check:
        found = live.checks.find(request.path_params["check"])
        if found is None:
            raise UsageError(both("there is no such check; the server was started again"))
        return found

    async def events(request: Request) -> Response:
        language = request.query_params.get("language", "")
        language = language if language in LANGUAGES else LANGUAGES[0]
        last = request.headers.get("last-event-id", "")
        told = int(last) if last.isdecimal() and len(last) < 6 else 0
        stream = _events(live, the_check(request), language, told)
        return StreamingResponse(stream, media_type="text/event-stream", headers={"Cache-Control": "no-store"})

    async def cancel(request: Request) -> Response:
        await read_form(request)
        live.checks.cancel(the_check(request))
        return Response(status_code=204)

    base = "/{chapter}/{exercise}/{language:language}"
    return [
        Route("/checks/{check}/events", events),
        Route("/checks/{check}/cancel", cancel, methods=["POST"]),
        Route(f"{base}.html", page),
        Route(f"{base}/file", file),
        Route(f"{base}/save", save, methods=["POST"]),
        Route(f"{base}/check", check, methods=["POST"]),
        Route(f"{base}/hint", hint, methods=["POST"]),
        Route(f"{base}/reset", reset, methods=["POST"]),
    ]


async def _events(live: Live, check: Check, language: str, told: int) -> AsyncIterator[str]:
    """Yield server-sent events: each case, then the end. A reader who comes back goes on after ``told`` cases."""
    yield _event("state", {"state": check.state.value})
    async for _ in check.news():
        while told < len(check.cases):
            told += 1
            yield _event("case", case_line(check.cases[told - 1], language), told)
        if check.state.is_over:
            yield _event("end", {"state": check.state.value, "html": result_html(live, check, language)})
        elif not told:
            yield _event("state", {"state": check.state.value})


def _event(name: str, data: dict[str, Any], number: int | None = None) -> str:
    head = f"id: {number}\n" if number is not None else ""
    return f"{head}event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
