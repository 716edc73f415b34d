"""Scoring in the exported site against scoring on the server: the same verdict on every listed answer of the course."""

import pytest

from grader.bank import Bank
from grader.course import Course
from grader.quiz import ResponseError, TextKey, Verdict, read_response
from grader.quiz.expression import Expression
from grader.quiz.variant import choice_value
from grader.web.quiz_state import is_typed
from grader.web.site import export_site
from tests.grader.web.serving import COURSE

CHAPTERS = [chapter.id for chapter in Course.load(COURSE).chapters]
_ANSWER = """([quiz, raw]) => {
  const form = document.querySelector(`form[data-quiz="${quiz}"]`);
  if (typeof raw === 'string') form.querySelector('[name=answer]').value = raw;
  else for (const box of form.querySelectorAll('input[name=answer]')) box.checked = raw.includes(box.value);
  form.requestSubmit(form.querySelector('button.primary'));
  return form.querySelector('.verdict').classList[1];
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("export") / "pages"
    export_site(Course.load(COURSE), folder)
    return folder


def listed_answers(shown):
    """Yield what a learner could answer, from the answers that the question lists."""
    question = shown.question
    for place, choice in enumerate(question.choices):
        if question.type.is_chosen:
            yield [shown.letter(place)]
        elif isinstance(choice.key, Expression) and question.variables.names and question.type == "numeric":
            yield f"{choice_value(choice, shown.values):.12g}"
        elif isinstance(choice.key, TextKey) and choice.key.is_pattern:
            continue
        else:
            yield choice.key if isinstance(choice.key, str) else choice.key.source
    if question.type == "multiple":
        yield sorted(shown.letter(place) for place, choice in enumerate(question.choices) if choice.accepted)
    if is_typed(question.type):
        yield "no such thing" if question.type == "text" else "123456789"


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_exported_page_says_what_the_server_says(browser, site, chapter):
    course = Course.load(COURSE)
    context = browser.new_context()
    page = context.new_page()
    page.goto((site / chapter / "ko.html").as_uri())
    compared = 0
    for item in Bank.load(course, [course.chapter(chapter)]).items:
        shown = item.present("ko", learner="", attempt=1)
        for raw in listed_answers(shown):
            try:
                expected = item.scored(read_response(shown, raw), shown.values)["ko"].verdict.value
            except ResponseError:
                expected = "open"
            assert page.evaluate(_ANSWER, [item.id, raw]) == expected, f"{item.id}: {raw}"
            compared += expected != Verdict.PARTIAL
    context.close()
    assert compared > 10
