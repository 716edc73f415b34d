"""Answers to questions, as forms."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from grader.web.forms import read_form, wants_fragment
from grader.web.live import Live

__all__ = ["answering_routes"]

_HTML = "text/html; charset=utf-8"


def answering_routes(live: Live) -> list[Route]:
    """Return the route that takes answers."""

    async def answer(request: Request) -> Response:
        language, quiz = request.path_params["language"], request.path_params["quiz"]
        chapter = live.chapter(request.path_params["chapter"])
        form = await read_form(request)
        state = live.quizzes.answer(chapter, quiz, language, form)
        if wants_fragment(request):
            return Response(live.quiz(state, language), media_type=_HTML)
        if state.problem is None and not state.is_revealed and state.scored is not None:
            # Loading the page again must not send the answer again.
            return RedirectResponse(f"/{chapter.id}/{language}.html#quiz-{quiz}", 303)
        # What is not kept in the progress file is shown once, by the page that is loaded next.
        live.pending[quiz] = state
        return RedirectResponse(f"/{chapter.id}/{language}.html?quiz={quiz}#quiz-{quiz}", 303)

    return [Route("/{chapter}/quiz/{quiz}/{language:language}", answer, methods=["POST"])]
