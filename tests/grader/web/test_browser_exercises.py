"""Exercises in the browser: the editor, results as they come, changes from outside."""

import pytest

from tests.grader.courses import copy_course
from tests.grader.web.browsing import until, violations, visiting
from tests.grader.web.serving import serving

RIGHT = "def double(x):\n    return 2 * x\n"


@pytest.fixture
def fresh(tmp_path):
    with serving(copy_course(tmp_path)) as running:
        yield running


def file_of(server):
    return server.root / "exercises/ch01_numbers/double.py"


def write(page, text):
    """Replace what is in the editor, as a paste does."""
    page.click(".cm-content")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def shown(page):
    return page.evaluate("document.querySelector('.workbench textarea').value")


def test_exercise_is_solved_from_stub_to_full_marks(browser, fresh):
    with visiting(browser, fresh) as page:
        page.goto(f"{fresh.base}/ch01_numbers/double/en.html")
        page.wait_for_selector(".cm-content")
        page.click("[data-check]")
        page.wait_for_selector(".report.failed")
        write(page, "def double(x):\n    return x * x\n")
        page.click("[data-check]")
        page.wait_for_selector(".report .diagnosis")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert violations(page) == []
        write(page, RIGHT)
        page.keyboard.press("Control+Enter")
        page.wait_for_selector(".report.passed")
        assert file_of(fresh).read_text() == RIGHT
        page.goto(f"{fresh.base}/en.html")
        assert page.locator(".state.passed").count() == 1


def test_editor_opens_in_the_lesson(browser, fresh):
    with visiting(browser, fresh) as page:
        page.goto(f"{fresh.base}/ch01_numbers/en.html")
        page.click("#exercise-double [data-workbench]")
        page.wait_for_selector("#exercise-double .cm-content")
        write(page, RIGHT)
        page.click("#exercise-double [data-check]")
        page.wait_for_selector("#exercise-double .report.passed")
        assert page.url.endswith("/ch01_numbers/en.html")
        assert violations(page) == []


def test_arrays_that_differ_get_a_heat_map_with_words(browser, fresh):
    path = fresh.root / "tests/hidden/ch01_numbers/test_double.py"
    path.write_text(
        path.read_text(encoding="utf-8") + "\n\n"
        "import numpy as np\nfrom grader.testing import check_close\n\n\n"
        '@case(points=1, visibility="public", ko="배열", en="an array")\n'
        "def test_array(submission):\n"
        "    x = np.arange(12.0).reshape(3, 4)\n"
        '    check_close(submission.double(x), 2 * x, input={"x": x})\n',
        encoding="utf-8",
    )
    with visiting(browser, fresh) as page:
        page.goto(f"{fresh.base}/ch01_numbers/double/en.html")
        page.wait_for_selector(".cm-content")
        write(page, "def double(x):\n    return 3 * x\n")
        page.click("[data-check]")
        heat = page.locator(".heat-box", has=page.locator("table")).first
        heat.wait_for()
        assert "11 of 12" in heat.inner_text()
        assert "[2, 3]" in heat.inner_text()
        assert heat.locator("td").count() == 12
        assert heat.locator("td.marked").count() == 1
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert violations(page) == []


def test_text_that_was_not_changed_follows_the_file(browser, fresh):
    with visiting(browser, fresh) as page:
        page.goto(f"{fresh.base}/ch01_numbers/double/en.html")
        page.wait_for_selector(".cm-content")
        file_of(fresh).write_text("# from the other editor\n")
        until(page, "document.querySelector('.workbench textarea').value.includes('other editor')")


def test_text_that_was_changed_is_kept_and_the_student_chooses(browser, fresh):
    with visiting(browser, fresh) as page:
        page.goto(f"{fresh.base}/ch01_numbers/double/en.html")
        page.wait_for_selector(".cm-content")
        write(page, "# mine")
        file_of(fresh).write_text("# theirs\n")
        page.click("[data-save]")
        page.wait_for_selector(".conflict")
        assert file_of(fresh).read_text() == "# theirs\n"
        assert shown(page) == "# mine"
        assert violations(page) == []
        page.click(".conflict button:last-child")
        page.wait_for_selector(".conflict", state="detached")
        until(page, "document.querySelector('[data-file-state]').textContent === 'Saved.'")
        assert file_of(fresh).read_text() == "# mine"


def test_tab_leaves_the_editor(browser, fresh):
    with visiting(browser, fresh) as page:
        page.goto(f"{fresh.base}/ch01_numbers/double/en.html")
        page.wait_for_selector(".cm-content")
        page.click(".cm-content")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('[data-check]')")


def test_hangul_is_composed_whole_and_enter_in_between_checks_nothing(browser, fresh):
    with visiting(browser, fresh) as page:
        page.goto(f"{fresh.base}/ch01_numbers/double/ko.html")
        page.wait_for_selector(".cm-content")
        posts = []
        page.on("request", lambda request: posts.append(request) if request.method == "POST" else None)
        write(page, "# ")
        keys = page.context.new_cdp_session(page)
        for text in ("ㅎ", "하", "한"):
            keys.send("Input.imeSetComposition", {"text": text, "selectionStart": 1, "selectionEnd": 1})
        keys.send(
            "Input.dispatchKeyEvent",
            {"type": "rawKeyDown", "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "modifiers": 2},
        )
        keys.send("Input.insertText", {"text": "한"})
        for text in ("ㄱ", "그", "글"):
            keys.send("Input.imeSetComposition", {"text": text, "selectionStart": 1, "selectionEnd": 1})
        keys.send("Input.insertText", {"text": "글"})
        until(page, "document.querySelector('.workbench textarea').value === '# 한글'")
        assert posts == []


def test_hint_reset_and_diff_in_place(browser, fresh):
    stub = file_of(fresh).read_text(encoding="utf-8")
    with visiting(browser, fresh) as page:
        page.goto(f"{fresh.base}/ch01_numbers/double/en.html")
        page.wait_for_selector(".cm-content")
        page.click("[data-hint-form] button")
        page.wait_for_selector(".hint-shown")
        write(page, RIGHT)
        page.click("[data-check]")
        page.wait_for_selector(".report.passed")
        page.click("[data-diff] summary")
        assert "+    return 2 * x" in page.inner_text("[data-diff] pre")
        page.click("[data-reset-form] button")
        until(page, "document.querySelector('.workbench textarea').value.includes('NotImplementedError')")
        assert file_of(fresh).read_text(encoding="utf-8") == stub
        assert shown(page) == stub
