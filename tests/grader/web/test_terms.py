"""Terms in the text lead to the glossary."""

import re

import pytest

from grader.lesson.dialect import parse
from grader.web.lessons import Lessons
from grader.web.terms import TermMarker, TermText

TERMS = [
    TermText("loss", "loss", "x"),
    TermText("loss-function", "loss function", "y"),
    TermText("weight", "가중치", "z"),
]


def marked(source, language="en"):
    """Return the marked words of a text, with the term that each leads to."""
    marker = TermMarker(TERMS, language)
    html = "".join(
        child.content
        for token in marker.marked(parse(source))
        for child in token.children or ()
        if child.type == "made_html"
    )
    return re.findall(r'href="#term-([^"]+)">([^<]+)<', html)


@pytest.mark.parametrize(
    "source, language, found",
    [
        ("A loss function.", "en", [("loss-function", "loss function")]),
        ("Losses and lossless.", "en", [("loss", "Loss")]),
        ("The loss. The loss again.", "en", [("loss", "loss")]),
        ("The loss.\n\n## Next {#next}\n\nThe loss.", "en", [("loss", "loss"), ("loss", "loss")]),
        ("## Loss {#loss}", "en", []),
        ("[loss](x.md), **loss**, `loss`, $loss$", "en", []),
        ("가중치를 곱한다.", "ko", [("weight", "가중치")]),
        ("새가중치", "ko", []),
    ],
)
def test_term_is_marked_at_its_first_mention(source, language, found):
    assert marked(source, language) == found


def test_page_explains_exactly_the_terms_that_it_marks(tmp_path):
    from grader.course import Course
    from tests.grader.courses import copy_course

    course = Course.load(copy_course(tmp_path))
    page = Lessons(course).page(course.chapters[0], "ko")
    text = "".join(part for part in page.parts if isinstance(part, str))
    assert set(re.findall(r'class="term" href="#term-([^"]+)"', text)) == {term.id for term in page.terms}
    assert page.terms


def test_lesson_is_read_again_when_its_file_changes(tmp_path):
    from grader.course import Course
    from tests.grader.courses import copy_course

    course = Course.load(copy_course(tmp_path))
    lessons = Lessons(course)
    before = lessons.page(course.chapters[0], "ko")
    assert lessons.page(course.chapters[0], "ko") is before
    path = course.chapters[0].lesson_path("ko")
    path.write_text(path.read_text(encoding="utf-8") + "\n새 문단.\n", encoding="utf-8")
    after = lessons.page(course.chapters[0], "ko")
    assert "새 문단" in str(after.parts[-1])
