"""Quizzes in place, by keyboard alone."""

import pytest

from tests.grader.courses import copy_course
from tests.grader.web.browsing import violations, visiting
from tests.grader.web.serving import serving


@pytest.fixture
def fresh(tmp_path):
    with serving(copy_course(tmp_path)) as running:
        yield running


def tab_to(page, selector, most=400):
    """Press Tab until the focus is on what the selector names."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"Tab does not lead to {selector}")


def choose(page, card, text):
    """Pick a choice of a list by its text, with Space."""
    letter = page.locator(f"{card} label", has_text=text).first.locator("input").get_attribute("value")
    return f'{card} input[value="{letter}"]'


def single(page, card):
    tab_to(page, f"{card} input[type=radio]")
    wanted = choose(page, card, "6")
    for _ in range(4):
        page.keyboard.press("ArrowDown")
        if page.evaluate("s => document.querySelector(s).checked", wanted):
            return


def multiple(page, card):
    for text in ("2", "4"):
        wanted = choose(page, card, text)
        page.evaluate("() => document.activeElement.blur()")
        page.evaluate("s => document.querySelector(s).scrollIntoView()", card)
        tab_to(page, wanted)
        page.keyboard.press("Space")


def numeric(page, card):
    number = int(page.locator(f"{card} .stem").inner_text().split("twice ")[1].rstrip("?"))
    tab_to(page, f"{card} input[name=answer]")
    page.keyboard.type(str(2 * number))


def typed(text):
    def type_it(page, card):
        tab_to(page, f"{card} input[name=answer], {card} textarea")
        page.keyboard.type(text)

    return type_it


def order(page, card):
    wanted = ["See whether", "Add them", "Divide by"]
    for place, start in enumerate(wanted):
        texts = page.locator(f"{card} .step-text").all_inner_texts()
        now = next(n for n, text in enumerate(texts) if text.strip().startswith(start))
        for _ in range(now - place):
            item = page.locator(f"{card} .steps > li", has_text=start)
            letter = item.get_attribute("data-letter")
            page.evaluate("() => document.activeElement.blur()")
            tab_to(page, f'{card} li[data-letter="{letter}"] [data-move=up]')
            page.keyboard.press("Enter")


def match(page, card):
    for row, text in ((1, "twice"), (2, "the square")):
        options = page.locator(f"{card} select[name=row-{row}] option").all_inner_texts()
        place = next(n for n, option in enumerate(options) if option.endswith(text))
        tab_to(page, f"{card} select[name=row-{row}]")
        for _ in range(place):
            page.keyboard.press("ArrowDown")


ANSWERS = {
    "twice-three": single,
    "even-numbers": multiple,
    "twice-any": numeric,
    "sum-over-count": typed("average"),
    "steps-of-mean": order,
    "names": match,
    "printed": typed("6"),
    "mean-of-two": typed("(a+b)/2"),
}


def answer_all(page):
    for quiz, fill in ANSWERS.items():
        card = f"#quiz-{quiz}"
        fill(page, card)
        tab_to(page, f"{card} button.primary")
        page.keyboard.press("Enter")
        page.wait_for_selector(f'{card}[data-verdict="right"]', timeout=10_000)
        assert page.evaluate("s => document.activeElement.matches(s)", f"{card} .verdict"), (
            "the focus is on the verdict"
        )


def test_every_type_is_answered_by_keyboard_and_kept(browser, fresh):
    with visiting(browser, fresh) as page:
        page.goto(f"{fresh.base}/ch01_numbers/en.html")
        answer_all(page)
        page.goto(f"{fresh.base}/ch02_torch/en.html")
        typed("(N, 3)")(page, "#quiz-scale-shape")
        page.keyboard.press("Enter")
        page.wait_for_selector('#quiz-scale-shape[data-verdict="right"]')
        page.goto(f"{fresh.base}/ch01_numbers/en.html")
        assert page.locator('.card.quiz[data-verdict="right"]').count() == len(ANSWERS)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert violations(page) == []


def test_wrong_answers_look_right_to_everybody(browser, fresh):
    with visiting(browser, fresh, viewport={"width": 360, "height": 800}) as page:
        page.goto(f"{fresh.base}/ch01_numbers/en.html")
        for quiz, selector in (("twice-three", "label:has-text('9')"), ("even-numbers", "label:has-text('5')")):
            page.click(f"#quiz-{quiz} {selector}")
            page.click(f"#quiz-{quiz} button.primary")
            page.wait_for_selector(f'#quiz-{quiz}[data-verdict="wrong"]')
        page.click("#quiz-twice-three button[name=reveal]")
        page.wait_for_selector("#quiz-twice-three .answer")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert violations(page) == []


def test_enter_during_hangul_composition_submits_nothing(browser, fresh):
    with visiting(browser, fresh) as page:
        page.goto(f"{fresh.base}/ch01_numbers/ko.html")
        posts = []
        page.on("request", lambda request: posts.append(request) if request.method == "POST" else None)
        page.focus("#quiz-sum-over-count input[name=answer]")
        keys = page.context.new_cdp_session(page)
        keys.send("Input.imeSetComposition", {"text": "평", "selectionStart": 1, "selectionEnd": 1})
        process = {"key": "Process", "code": "Enter", "windowsVirtualKeyCode": 229}
        keys.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **process})
        keys.send("Input.imeSetComposition", {"text": "평균", "selectionStart": 2, "selectionEnd": 2})
        keys.send("Input.insertText", {"text": "평균"})
        assert page.input_value("#quiz-sum-over-count input[name=answer]") == "평균"
        assert posts == []
        page.keyboard.press("Enter")
        page.wait_for_selector('#quiz-sum-over-count[data-verdict="right"]')


def test_page_that_is_open_goes_on_after_a_restart(browser, tmp_path):
    root = copy_course(tmp_path)
    with serving(root) as first, visiting(browser, first) as page:
        page.goto(f"{first.base}/ch01_numbers/en.html")
        first.stop()
        page.fill("#quiz-sum-over-count input[name=answer]", "mean")
        with serving(root, "--port", str(first.port)):
            page.click("#quiz-sum-over-count button.primary")
            page.wait_for_selector('#quiz-sum-over-count[data-verdict="right"]')


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    from grader.course import Course
    from grader.web.site import export_site

    folder = tmp_path_factory.mktemp("site") / "pages"
    export_site(Course.load(copy_course(tmp_path_factory.mktemp("course"))), folder)
    return folder


def test_exported_site_scores_every_type_without_a_server(browser, site):
    context = browser.new_context()
    page = context.new_page()
    faults = []
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto((site / "ch01_numbers/en.html").as_uri())
    for quiz, fill in ANSWERS.items():
        card = f"#quiz-{quiz}"
        fill(page, card)
        tab_to(page, f"{card} button.primary")
        page.keyboard.press("Enter")
        page.wait_for_selector(f"{card} .verdict.right", timeout=5_000)
    page.goto((site / "ch02_torch/en.html").as_uri())
    page.fill("#quiz-scale-shape input[name=answer]", "(N,)")
    page.keyboard.press("Enter")
    assert "adds nothing up" in page.inner_text("#quiz-scale-shape .verdict")
    assert violations(page) == []
    page.goto((site / "search-en.html").as_uri() + "?q=the")
    assert page.locator(".matches > li").count() > 1
    context.close()
    assert faults == []
