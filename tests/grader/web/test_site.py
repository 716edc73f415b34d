"""The exported pages: complete, linked, escaped, and the same in both languages."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import grader
from grader.course import Course
from grader.errors import UsageError
from grader.lesson import read_lesson, read_lesson_text
from grader.lesson.html import LessonHtml
from grader.web.site import export_site
from tests.grader.courses import MINIATURE, run

COURSE = Path(grader.__file__).parent.parent
VOID = {"meta", "link", "img", "br", "hr", "input"}


class _Page(HTMLParser):
    """Collects the links, the ids and the tags of a page; raises where tags are not nested."""

    def __init__(self, text):
        super().__init__()
        self.links, self.ids, self.names, self.open = [], set(), [], []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        assert "style" not in found, "a strict content security policy forbids inline styles"
        assert not any(name.startswith("on") for name in found)
        self.names.append(tag)
        self.links += [found[name] for name in ("href", "src") if name in found]
        self.ids |= {found["id"]} if "id" in found else set()
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site") / "pages"
    export_site(Course.load(COURSE), folder)
    return folder


def pages(site):
    return {path: _Page(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}


def test_every_link_leads_to_a_file_of_the_site_and_to_an_id_on_it(site):
    found = pages(site)
    for path, page in found.items():
        for link in page.links:
            if "://" in link:
                continue
            file, _, anchor = link.partition("#")
            target = (path.parent / file).resolve() if file else path
            assert target.is_file(), f"{path}: {link}"
            if anchor:
                assert anchor in found[target].ids, f"{path}: {link}"


def test_pages_have_as_many_formulas_figures_and_quizzes_as_the_lessons(site):
    for chapter in Course.load(COURSE).chapters:
        for language in ("ko", "en"):
            lesson = read_lesson(chapter.lesson_path(language), language)
            text = (site / chapter.id / f"{language}.html").read_text(encoding="utf-8")
            assert text.count("<figure>") == len(lesson.figures)
            assert text.count('class="card quiz"') == len(lesson.quizzes)
            assert text.count('class="card exercise"') == len(lesson.exercises)
            inline = re.compile(r"```.*?```|`[^`\n]*`", re.S).sub("", chapter.lesson_path(language).read_text())
            if "$$" in inline:
                assert 'class="math display"' in text


def test_page_needs_nothing_from_elsewhere(site):
    for page in pages(site).values():
        assert not [link for link in page.links if link.startswith(("http", "//")) and link.endswith((".js", ".css"))]


def rendered(text, language="ko"):
    lesson = read_lesson_text(f"---\ntitle: t\n---\n\n{text}\n", Path("x.md"), language)
    return LessonHtml(lesson, "figures").body()


def test_text_is_escaped():
    assert "<script>" not in rendered("`<script>` & <script>alert(1)</script> $a<b$")
    assert "a&lt;b" in rendered("$a<b$")


def test_particle_joins_the_formula_before_it_and_a_noun_does_not():
    assert '<span class="together"><span class="math">x</span>는</span> 입력이다.' in rendered("$x$ 는 입력이다.")
    assert "</span>만으로</span> 적는다" in rendered("$y$ 만으로 적는다.")
    assert "</span>분의</span> 1" in rendered("$N$ 분의 1이다.")
    assert "</span> 개의" in rendered("$N$ 개의 표본")
    assert "</span> is" in rendered("$x$ is", "en")
    assert '<span class="math">x</span>,</span> and' in rendered("$x$, and", "en")


def test_link_to_another_lesson_leads_to_its_page():
    assert 'href="../ch02_activations/ko.html#relu"' in rendered("[렐루](../ch02_activations/ko.md#relu)")


def test_folder_with_something_else_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("x")
    with pytest.raises(UsageError, match="not empty"):
        export_site(Course.load(MINIATURE), tmp_path)


def test_command_writes_the_pages_and_says_where(tmp_path):
    done = run("browse", "--export", str(tmp_path / "site"), course=MINIATURE)
    assert done.code == 0
    assert "13 pages written" in done.out
    assert (tmp_path / "site" / "index.html").is_file()
    again = run("browse", "--export", str(tmp_path / "site"), "--lang", "ko", course=MINIATURE)
    assert again.code == 0


def test_keys_stand_in_no_page_but_that_of_the_answers(site):
    course = Course.load(COURSE)
    for chapter in course.chapters:
        for language in ("ko", "en"):
            lesson = read_lesson(chapter.lesson_path(language), language)
            text = (site / chapter.id / f"{language}.html").read_text(encoding="utf-8")
            html = LessonHtml(lesson, "figures")
            for question in lesson.quizzes:
                assert html.markup(question.explanation).strip() not in text
            keys = (site / chapter.id / f"keys-{language}.js").read_text(encoding="utf-8")
            assert re.fullmatch(r'window\.quizKeys="[A-Za-z0-9+/=]+";\n', keys)


def test_search_index_leads_to_headings(site):
    text = (site / "search-index.js").read_text(encoding="utf-8")
    index = json.loads(text.removeprefix("window.searchIndex=").removesuffix(";\n"))
    found = pages(site)
    assert {entry[0] for entry in index} == {"ko", "en"}
    for _, href, *_ in index:
        file, _, anchor = href.partition("#")
        assert anchor in found[site / file].ids


def test_export_and_results_exclude_each_other(tmp_path):
    done = run("browse", "--export", str(tmp_path / "x"), "--results", str(tmp_path), course=MINIATURE)
    assert done.code == 2
