"""Who is let in, and what a request can reach."""

import http.client
import json
import socket

import pytest

from tests.grader.courses import copy_course, run
from tests.grader.web.serving import serving


def test_page_without_cookie_is_refused_and_says_what_to_do(server):
    answer = server.ask("GET", "/ko.html", Cookie=None)
    assert answer.status == 401
    assert "grader browse" in answer.text


def test_link_works_once(server):
    path = server.link.removeprefix(server.base)
    assert server.ask("GET", path, Cookie=None).status == 401
    assert server.ask("GET", path).status == 303  # who is in already is sent on


def test_wrong_token_gets_no_cookie(server):
    answer = server.ask("GET", "/enter?token=guess", Cookie=None)
    assert answer.status == 401
    assert answer.headers["set-cookie"] is None


def test_cookie_is_closed_to_scripts_and_other_sites(tmp_path):
    with serving(copy_course(tmp_path)) as fresh:
        answer = fresh.ask("GET", fresh.link.removeprefix(fresh.base))
    attributes = {part.strip().lower() for part in answer.headers["set-cookie"].split(";")[1:]}
    assert {"httponly", "samesite=strict", "path=/"} <= attributes


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1:1", "127.0.0.1@evil:{port}", "", "["]
)
def test_other_host_is_refused(server, host):
    assert server.ask("GET", "/ko.html", Host=host.format(port=server.port)).status == 400


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://127.0.0.1", "https://127.0.0.1:{port}", None]
)
def test_form_from_elsewhere_changes_nothing(server, origin):
    origin = origin and origin.format(port=server.port)
    answer = server.ask("POST", "/ch01_numbers/double/ko/save", {"source": "x", "digest": ""}, Origin=origin)
    assert answer.status == 403
    assert "NotImplementedError" in (server.root / "exercises/ch01_numbers/double.py").read_text(encoding="utf-8")


def test_cookie_of_another_name_and_doubled_cookie_do_not_count(server):
    value = server.cookie.partition("=")[2]
    assert server.ask("GET", "/ko.html", Cookie=f"other={value}").status == 401
    assert server.ask("GET", "/ko.html", Cookie=f"{server.cookie}; grader-session=x").status == 401


def test_policy_allows_no_inline_code(server):
    for path in ("/ko.html", "/ch01_numbers/ko.html", "/ch01_numbers/double/ko.html", "/nothing"):
        policy = server.ask("GET", path).headers["content-security-policy"]
        assert "unsafe" not in policy
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize(
    "path",
    [
        "/../course.toml",
        "/ch01_numbers/figures/../ko.md",
        "/ch01_numbers/figures/..%2f..%2f..%2fcourse.toml",
        "/ch01_numbers/figures/%2e%2e",
        "/static/../app.py",
        "/static/..%2f..%2fcourse.toml",
        "/static//etc/passwd",
        "/..%2fch01_numbers/double/ko.html",
        "/ch01_numbers/..%2f..%2fsolutions%2fch01_numbers%2fdouble/ko.html",
        "/results/report.html",
        "/checks/nothing/events",
        "/ch01_numbers/nothing/ko.html",
        "/ch01/ko.html",
    ],
)
def test_no_path_leads_out_of_the_pages(server, path):
    answer = server.ask("GET", path)
    assert answer.status == 404
    assert "NotImplementedError" not in answer.text
    assert "format_version" not in answer.text


def test_figure_that_is_a_link_is_not_served(tmp_path):
    root = copy_course(tmp_path)
    (root / "content/ch01_numbers/figures/secret.svg").symlink_to("/etc/hostname")
    with serving(root) as running:
        running.enter()
        assert running.ask("GET", "/ch01_numbers/figures/secret.svg").status == 404


def test_long_body_is_refused_with_and_without_its_length(server):
    path = "/ch01_numbers/double/ko/save"
    assert server.ask("POST", path, "source=" + "x" * (4 << 20)).status == 413
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.putrequest("POST", path)
    for name, value in (
        ("Cookie", server.cookie),
        ("Origin", server.base),
        ("Content-Type", "application/x-www-form-urlencoded"),
        ("Transfer-Encoding", "chunked"),
    ):
        connection.putheader(name, value)
    connection.endheaders()
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    try:
        for _ in range(80):
            connection.send(chunk)
        connection.send(b"0\r\n\r\n")
        status = connection.getresponse().status
    except (ConnectionError, http.client.HTTPException):
        status = 413  # it hung up in the middle of the flood
    connection.close()
    assert status == 413
    assert server.ask("GET", "/ko.html").status == 200


@pytest.mark.parametrize(
    "body, kind, status",
    [
        ("{}", "application/json", 415),
        ("source=%ff", "application/x-www-form-urlencoded", 400),
        ("&".join(f"a{n}=1" for n in range(500)), "application/x-www-form-urlencoded", 400),
    ],
)
def test_what_is_no_form_is_refused(server, body, kind, status):
    assert server.ask("POST", "/ch01_numbers/double/ko/save", body, Content_Type=kind).status == status


def test_search_words_are_escaped(server):
    answer = server.ask("GET", "/search-ko.html?q=%3Cscript%3Ealert(1)%3C/script%3E%22%3E")
    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;" in answer.text


def test_student_text_is_escaped_in_the_editor_and_in_failures(tmp_path):
    root = copy_course(tmp_path)
    path = root / "exercises/ch01_numbers/double.py"
    path.write_text(
        'def double(x):\n    print("<script>alert(1)</script>\\x1b[31m")\n    return "<img src=x>"\n# </textarea><b>\n'
    )
    with serving(root) as running:
        running.enter()
        page = running.ask("GET", "/ch01_numbers/double/en.html").text
        assert "</textarea><b>" not in page
        digest = json.loads(running.ask("GET", "/ch01_numbers/double/en/file").text)["digest"]
        form = {"source": path.read_text(), "digest": digest}
        checked = running.ask("POST", "/ch01_numbers/double/en/check", form)
        assert checked.status == 303
        result = running.ask("GET", checked.headers["location"]).text
    assert "&lt;script&gt;alert(1)" in result
    assert "<script>alert" not in result
    assert "<img src=x>" not in result
    assert "\x1b" not in result


def test_session_outlives_the_server(tmp_path):
    root = copy_course(tmp_path)
    with serving(root) as first:
        first.enter()
        cookie = first.cookie
    kept = root / ".grader/browse-sessions.json"
    assert cookie.partition("=")[2] not in kept.read_text()
    assert kept.stat().st_mode & 0o077 == 0
    with serving(root) as second:
        assert second.ask("GET", "/ko.html", Cookie=cookie).status == 200


def test_other_address_needs_confirmation_and_says_why(tmp_path):
    done = run("browse", "--host", "0.0.0.0", course=copy_course(tmp_path))
    assert done.code == 2
    assert "--i-know" in done.err
    assert "not encrypted" in done.err


def test_taken_port_is_named(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = run("browse", "--port", port, course=copy_course(tmp_path))
    assert done.code == 2
    assert port in done.err
