"""Every lesson in a browser: nothing missing, nothing broken, nothing from elsewhere, readable for everybody."""

import pytest

from grader.course import Course
from grader.lesson import read_lesson
from grader.lesson.dialect import directive_of
from grader.quiz.markup import walk
from tests.grader.web.browsing import until, violations, visiting
from tests.grader.web.serving import COURSE

CHAPTERS = [chapter.id for chapter in Course.load(COURSE).chapters]
_COUNT = """() => {
  const math = [...document.querySelectorAll('main .math')];
  const own = math.filter(place => !place.closest('.card, figcaption, .glossary'));
  return {
    formulas: own.length,
    unset: math.filter(place => !place.querySelector('.katex-mathml math')).length,
    broken: document.querySelectorAll('.katex-error').length,
    figures: document.querySelectorAll('main figure').length,
    unseen: [...document.querySelectorAll('main figure img')].filter(img => !img.alt).length,
    quizzes: document.querySelectorAll('main .card.quiz form').length,
    exercises: document.querySelectorAll('main .card.exercise').length,
  };
}"""


def expected_of(chapter, language):
    """Count in the source what the page must have."""
    lesson = read_lesson(COURSE / "content" / chapter / f"{language}.md", language)
    text = [token for token in lesson.tokens if directive_of(token) is None]
    return {
        "formulas": sum(token.type.startswith("math") for token in walk(text)),
        "unset": 0,
        "broken": 0,
        "figures": len(lesson.figures),
        "unseen": 0,
        "quizzes": len(lesson.quizzes),
        "exercises": len(lesson.exercises),
    }


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_lesson_is_whole_and_accessible_in_light_and_dark(browser, real_server, chapter, language):
    with visiting(browser, real_server, viewport={"width": 1280, "height": 900}) as page:
        page.goto(f"{real_server.base}/{chapter}/{language}.html")
        assert page.evaluate(_COUNT) == expected_of(chapter, language)
        page.emulate_media(color_scheme="light")
        assert violations(page, with_drawn_formulas=False) == []
        page.emulate_media(color_scheme="dark")
        assert violations(page, with_drawn_formulas=False, colours_only=True) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_drawn_formulas_can_be_read(browser, real_server, scheme):
    with visiting(browser, real_server, color_scheme=scheme, viewport={"width": 1280, "height": 900}) as page:
        page.goto(f"{real_server.base}/ch13_lstm/ko.html")
        assert violations(page, colours_only=True) == []


@pytest.mark.parametrize("width", [320, 360, 768])
@pytest.mark.parametrize(
    "path",
    [
        "ko.html",
        "ch02_activations/ko.html",
        "ch11_cnn/en.html",
        "ch13_lstm/en.html",
        "ch02_activations/softmax/ko.html",
        "search-ko.html?q=층",
    ],
)
def test_nothing_is_wider_than_the_screen(browser, real_server, path, width):
    with visiting(browser, real_server, viewport={"width": width, "height": 700}) as page:
        page.goto(f"{real_server.base}/{path}")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    "path", ["ko.html", "search-en.html?q=gradient", "ch02_activations/softmax/en.html", "nothing/ko.html"]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_other_pages_are_accessible(browser, real_server, path, scheme):
    with visiting(browser, real_server, color_scheme=scheme, viewport={"width": 360, "height": 800}) as page:
        if path.startswith("nothing"):
            page.goto(f"{real_server.base}/ko.html")
            page.set_content(real_server.ask("GET", f"/{path}").text)  # Chromium logs the answer 404 as an error
        else:
            page.goto(f"{real_server.base}/{path}")
        page.wait_for_load_state("networkidle")
        assert violations(page) == []


def test_other_language_opens_at_the_same_place(browser, real_server):
    with visiting(browser, real_server) as page:
        page.goto(f"{real_server.base}/ch02_activations/ko.html#softmax")
        until(page, "document.querySelector('[data-language]').hash.length > 1")
        # The mouse as a reader moves it: Playwright's own click scrolls the page first.
        box = page.locator("[data-language]").bounding_box()
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.wait_for_url("**/ch02_activations/en.html#*")
        assert page.url.endswith("#softmax")


def test_term_is_explained_beside_the_word_and_escape_closes_it(browser, real_server):
    with visiting(browser, real_server) as page:
        page.goto(f"{real_server.base}/ch02_activations/ko.html")
        page.locator("a.term").first.focus()
        page.keyboard.press("Enter")
        gloss = page.locator(".gloss")
        assert gloss.is_visible()
        assert len(gloss.inner_text()) > 20
        page.keyboard.press("Escape")
        assert gloss.count() == 0


def test_figure_is_enlarged_and_closed_by_keyboard(browser, real_server):
    with visiting(browser, real_server) as page:
        page.goto(f"{real_server.base}/ch02_activations/ko.html")
        page.locator("figure > a").first.focus()
        page.keyboard.press("Enter")
        assert page.locator("dialog.zoom img").is_visible()
        page.keyboard.press("Escape")
        page.wait_for_selector("dialog.zoom", state="detached")


def test_chosen_theme_stays(browser, real_server):
    with visiting(browser, real_server, color_scheme="light") as page:
        page.goto(f"{real_server.base}/ko.html")
        page.click("[data-theme-button]")
        page.goto(f"{real_server.base}/ch01_perceptron/ko.html")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(21, 23, 27)"


def test_search_finds_both_languages_and_leads_to_the_section(browser, real_server):
    with visiting(browser, real_server) as page:
        page.goto(f"{real_server.base}/ko.html")
        page.fill("header input[name=q]", "softmax")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search-ko.html?q=softmax")
        assert {item.get_attribute("lang") for item in page.locator(".matches > li").all()} == {"ko", "en"}
        page.locator(".matches a").first.click()
        page.wait_for_url("**/ko.html#*")


def test_page_reads_without_scripts(browser, real_server):
    with visiting(browser, real_server, java_script_enabled=False) as page:
        page.goto(f"{real_server.base}/ch02_activations/ko.html")
        assert page.locator(".math").first.inner_text().strip() != ""
        form = page.locator("form.quiz-form[data-type=single]").first
        form.locator("input[type=radio]").first.check()
        form.locator("button.primary").click()
        page.wait_for_url("**#quiz-*")
        page.wait_for_selector(".card.quiz:not([data-verdict=open])", state="attached")
        assert page.locator(".card.quiz:not([data-verdict=open])").count() == 1
