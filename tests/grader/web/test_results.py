"""The instructor's view: a batch's pages, and nothing beside them."""

import pytest

from tests.grader.courses import copy_course, run
from tests.grader.web.browsing import visiting
from tests.grader.web.serving import serving

STYLE = "<style>body { color: rgb(1, 2, 3) }</style>"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("out")
    (folder / "students").mkdir()
    (folder / "report.html").write_text(f'{STYLE}<h1>Class</h1><a href="students/kim.html">kim</a>')
    (folder / "students/kim.html").write_text(f"{STYLE}<h1>Kim</h1>")
    (folder / "students/link.html").symlink_to("/etc/hostname")
    (folder / "grades.csv").write_text("secret")
    with serving(copy_course(tmp_path_factory.mktemp("mini")), "--results", str(folder)) as running:
        running.enter()
        yield running


def test_reports_are_served_with_their_own_style_and_no_other(server):
    answer = server.ask("GET", "/results/report.html")
    assert answer.status == 200
    policy = answer.headers["content-security-policy"]
    assert "'sha256-" in policy
    assert "unsafe" not in policy
    assert "script-src" not in policy
    assert server.ask("GET", "/results/students/kim.html").status == 200


def test_pages_lead_to_the_results(server):
    assert 'href="results/report.html"' in server.ask("GET", "/ko.html").text


@pytest.mark.parametrize(
    "name", ["students/link.html", "grades.csv", "students/..%2fgrades.csv", "students/%2e%2e", "students/x.html"]
)
def test_nothing_else_of_the_folder_is_served(server, name):
    answer = server.ask("GET", f"/results/{name}")
    assert answer.status == 404
    assert "secret" not in answer.text


def test_results_need_the_cookie(server):
    assert server.ask("GET", "/results/report.html", Cookie=None).status == 401


def test_folder_without_a_report_says_how_to_make_one(tmp_path):
    done = run("browse", "--results", str(tmp_path), course=copy_course(tmp_path))
    assert done.code == 2
    assert f"grader report {tmp_path}" in done.err
    missing = run("browse", "--results", str(tmp_path / "none"), course=tmp_path / "course")
    assert missing.code == 2


def test_style_of_a_report_is_applied_in_a_browser(browser, server):
    with visiting(browser, server) as page:
        page.goto(f"{server.base}/results/report.html")
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(1, 2, 3)"
        page.click("a")
        assert page.inner_text("h1") == "Kim"
