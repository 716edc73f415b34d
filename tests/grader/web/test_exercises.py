"""Exercises: the file on the disk, checks, streams, hints, reset."""

import json
import re
import threading

import pytest

from grader.progress import Progress
from tests.grader.courses import SOLVED, copy_course, run
from tests.grader.web.serving import serving

BASE = "/ch01_numbers/double/en"
LOOP = "def double(x):\n    while True:\n        pass\n"


@pytest.fixture
def fresh(tmp_path):
    with serving(copy_course(tmp_path)) as running:
        running.enter()
        yield running


def file_of(server):
    return server.root / "exercises/ch01_numbers/double.py"


def digest_of(server):
    return json.loads(server.ask("GET", f"{BASE}/file").text)["digest"]


def events_of(text):
    """Return name, id and data of each event of a stream."""
    found = []
    for block in text.strip().split("\n\n"):
        lines = dict(line.split(": ", 1) for line in block.split("\n"))
        found.append((lines["event"], lines.get("id"), json.loads(lines["data"])))
    return found


def checked(server, source, **headers):
    """Write and check; return the events of the whole stream."""
    form = {"source": source, "digest": digest_of(server)}
    started = json.loads(server.ask("POST", f"{BASE}/check", form, x_part="fragment").text)
    return events_of(server.ask("GET", f"/checks/{started['check']}/events?language=en", **headers).text)


def solution_of(server):
    return file_of(server).read_text(encoding="utf-8").replace(*SOLVED)


def test_check_streams_cases_and_ends_with_the_report(fresh):
    events = checked(fresh, solution_of(fresh))
    cases = [(number, data) for name, number, data in events if name == "case"]
    assert [number for number, _ in cases] == [str(n) for n in range(1, len(cases) + 1)]
    assert all(data["is_passed"] for _, data in cases)
    name, _, data = events[-1]
    assert name == "end"
    assert data["state"] == "done"
    assert "Everything passed" in data["html"]
    assert Progress(fresh.root).standings()["ch01_numbers/double"].is_passed


def test_stream_goes_on_after_the_last_event_that_was_seen(fresh):
    form = {"source": solution_of(fresh), "digest": digest_of(fresh)}
    check = json.loads(fresh.ask("POST", f"{BASE}/check", form, x_part="fragment").text)["check"]
    whole = events_of(fresh.ask("GET", f"/checks/{check}/events").text)
    rest = events_of(fresh.ask("GET", f"/checks/{check}/events", Last_Event_ID="1").text)
    numbers = [number for name, number, _ in whole if name == "case"]
    assert [number for name, number, _ in rest if name == "case"] == numbers[1:]


def test_failure_shows_values_diagnosis_and_the_paragraph(fresh):
    events = checked(fresh, "def double(x):\n    return x * x\n")
    html = events[-1][2]["html"]
    assert "expected" in html
    assert 'class="diagnosis"' in html
    assert re.search(r'class="reading".*href="/ch01_numbers/en.html#', html)


def test_without_scripts_a_check_is_a_page(fresh):
    form = {"source": solution_of(fresh).replace("\n", "\r\n"), "digest": digest_of(fresh)}
    moved = fresh.ask("POST", f"{BASE}/check", form)
    assert moved.status == 303
    assert "Everything passed" in fresh.ask("GET", moved.headers["location"]).text
    assert b"\r" not in file_of(fresh).read_bytes()  # a form ends its lines otherwise than the file


def test_file_changed_outside_is_not_written_over(fresh):
    seen = digest_of(fresh)
    file_of(fresh).write_text("# by another editor\n")
    answer = fresh.ask("POST", f"{BASE}/save", {"source": "# mine", "digest": seen}, x_part="fragment")
    assert answer.status == 409
    assert file_of(fresh).read_text() == "# by another editor\n"
    page = fresh.ask("POST", f"{BASE}/check", {"source": "# mine", "digest": seen})
    assert page.status == 409
    assert "# mine" in page.text
    assert "by another editor" in page.text
    over = re.search(r'name="over" value="(\w+)"', page.text)[1]
    assert fresh.ask("POST", f"{BASE}/save", {"source": "# mine", "digest": seen, "over": over}).status == 303
    assert file_of(fresh).read_text() == "# mine"


def test_file_that_is_a_link_is_neither_read_nor_written(fresh, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("do not tell")
    file_of(fresh).unlink()
    file_of(fresh).symlink_to(secret)
    page = fresh.ask("GET", f"{BASE}.html")
    assert "do not tell" not in page.text
    assert "links are not followed" in page.text
    assert fresh.ask("POST", f"{BASE}/save", {"source": "x", "digest": ""}).status >= 400
    assert secret.read_text() == "do not tell"


def test_hints_come_one_by_one_and_are_counted(fresh):
    assert "hint-shown" not in fresh.ask("GET", f"{BASE}.html").text
    for count in (1, 2, 3, 3):
        fresh.ask("POST", f"{BASE}/hint", {})
        assert fresh.ask("GET", f"{BASE}.html").text.count('class="hint-shown"') == count
    assert Progress(fresh.root).hint_level("ch01_numbers/double") == 3


def test_reset_brings_the_stub_and_keeps_a_copy(fresh):
    stub = file_of(fresh).read_text(encoding="utf-8")
    fresh.ask("POST", f"{BASE}/save", {"source": "# work", "digest": digest_of(fresh)})
    assert fresh.ask("POST", f"{BASE}/reset", {"digest": "old"}).status == 409
    assert "# work" in fresh.ask("GET", f"{BASE}.html").text
    assert fresh.ask("POST", f"{BASE}/reset", {"digest": digest_of(fresh)}).status == 303
    assert file_of(fresh).read_text(encoding="utf-8") == stub
    [copy] = (fresh.root / ".grader/backup/ch01_numbers/double").iterdir()
    assert copy.read_text() == "# work"


def test_diff_shows_what_was_changed(fresh):
    assert "Nothing was changed yet" in fresh.ask("GET", f"{BASE}.html").text
    fresh.ask("POST", f"{BASE}/save", {"source": solution_of(fresh), "digest": digest_of(fresh)})
    page = fresh.ask("GET", f"{BASE}.html").text
    assert 'class="gi">+    return 2 * x' in page
    assert 'class="gd">-    raise NotImplementedError' in page


def test_running_check_is_cancelled_and_the_next_one_works(fresh):
    form = {"source": LOOP, "digest": digest_of(fresh)}
    check = json.loads(fresh.ask("POST", f"{BASE}/check", form, x_part="fragment").text)["check"]
    ended = []
    reader = threading.Thread(target=lambda: ended.append(fresh.ask("GET", f"/checks/{check}/events").text))
    reader.start()
    assert fresh.ask("POST", f"/checks/{check}/cancel", {}).status == 204
    reader.join(60)
    assert events_of(ended[0])[-1][2]["state"] == "cancelled"
    stub = "def double(x):\n    return 2 * x\n"
    assert checked(fresh, stub)[-1][2]["state"] == "done"


def test_check_that_never_ends_is_cancelled_before_its_limit(fresh):
    assert checked(fresh, solution_of(fresh))[-1][2]["state"] == "done"  # the judge is warm
    form = {"source": LOOP, "digest": digest_of(fresh)}
    check = json.loads(fresh.ask("POST", f"{BASE}/check", form, x_part="fragment").text)["check"]
    assert fresh.ask("POST", f"/checks/{check}/cancel", {}).status == 204
    told = events_of(fresh.ask("GET", f"/checks/{check}/events").text)
    assert told[-1][2]["state"] == "cancelled"
    assert "case" not in [name for name, _, _ in told]  # the first would have ended with its limit


def test_hint_waits_for_attempts(tmp_path):
    root = copy_course(tmp_path)
    manifest = root / "course.toml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(
        text.replace("[[chapters]]", "[hints]\nafter_attempts = 1\n\n[[chapters]]", 1), encoding="utf-8"
    )
    with serving(root) as running:
        running.enter()
        assert "opens after more attempts" in running.ask("GET", f"{BASE}.html").text
        running.ask("POST", f"{BASE}/hint", {})
        assert Progress(root).hint_level("ch01_numbers/double") == 0
        checked(running, "def double(x):\n    return 3 * x\n")
        running.ask("POST", f"{BASE}/hint", {})
        assert Progress(root).hint_level("ch01_numbers/double") == 1


def test_queue_has_a_limit_and_queued_checks_are_cancelled_at_once(fresh):
    form = {"source": LOOP, "digest": digest_of(fresh)}
    fresh.ask("POST", f"{BASE}/save", form)
    form["digest"] = digest_of(fresh)
    answers = [fresh.ask("POST", f"{BASE}/check", form, x_part="fragment") for _ in range(12)]
    assert {answer.status for answer in answers} == {200, 503}
    checks = [json.loads(answer.text)["check"] for answer in answers if answer.status == 200]
    for check in reversed(checks):
        assert fresh.ask("POST", f"/checks/{check}/cancel", {}).status == 204
    states = [events_of(fresh.ask("GET", f"/checks/{check}/events").text)[-1][2]["state"] for check in checks]
    assert states == ["cancelled"] * len(checks)


def test_edited_suite_is_used_by_the_next_check(fresh):
    assert checked(fresh, solution_of(fresh))[-1][2]["state"] == "done"
    suite = fresh.root / "tests/hidden/ch01_numbers/test_double.py"
    text = suite.read_text(encoding="utf-8")
    suite.write_text(
        f'{text}\n\n@case(points=5, visibility="public", ko="새 케이스", en="a new case")\n'
        "def test_new(submission):\n    assert submission.double(1) == 2\n",
        encoding="utf-8",
    )
    assert "a new case" in [data["title"] for name, _, data in checked(fresh, solution_of(fresh)) if name == "case"]


def test_released_copy_says_how_many_hidden_cases_are_kept_back(tmp_path):
    root = tmp_path / "copy"
    done = run("release", str(root), course=copy_course(tmp_path))
    assert done.code == 0, done.err
    with serving(root) as running:
        running.enter()
        html = checked(running, solution_of(running))[-1][2]["html"]
    assert "run when you have handed in" in html


def test_attempt_is_kept_with_the_file_that_was_judged(fresh):
    source = solution_of(fresh)
    checked(fresh, source)
    assert Progress(fresh.root).history.source("ch01_numbers/double", 1) == source
