"""``grader release``, ``submit`` and ``update``: from the course to the student and back to the batch."""

from __future__ import annotations

import json
import zipfile

import pytest

from tests.grader.courses import run, solve
from tests.grader.release.copies import append, replace_in, secret_course


@pytest.fixture
def course(tmp_path):
    return secret_course(tmp_path)


def released(course, place, *options):
    return run("release", str(place), "--no-trial", *options, course=course)


def test_release_tells_what_it_made(course, tmp_path):
    shown = run("release", str(tmp_path / "copy"), course=course)
    assert (shown.code, shown.err) == (0, "")
    assert "exercises: 3, public cases: 3, cases kept back: 9" in shown.out
    assert (tmp_path / "copy/release.json").is_file()
    assert not (tmp_path / "copy/solutions").exists()


def test_release_as_json(course, tmp_path):
    data = json.loads(released(course, tmp_path / "copy", "--json").out)
    assert (data["schema"], data["course"], data["is_update"]) == ("grader.release-made/1", "mini", False)
    assert data["suites"]["ch01_numbers/double"]["kept_back"] == {"cases": 3, "points": 4}


def test_release_as_one_file(course, tmp_path):
    assert released(course, tmp_path / "copy.zip").code == 0
    with zipfile.ZipFile(tmp_path / "copy.zip") as archive:
        assert {name.split("/")[0] for name in archive.namelist()} == {"copy"}
        assert archive.getinfo("copy/grader").external_attr >> 16 & 0o111
    first = (tmp_path / "copy.zip").read_bytes()
    replace_in(course / "content/ch01_numbers/en.md", "Twice a number", "Double a number")
    released(course, tmp_path / "copy.zip")
    assert (tmp_path / "copy.zip").read_bytes() != first


def test_release_over_a_copy_keeps_the_work_in_it(course, tmp_path):
    released(course, tmp_path / "copy")
    solve(tmp_path / "copy")
    replace_in(course / "exercises/ch01_numbers/double.py", '"""Twice a number."""', '"""Twice, once more."""')
    shown = released(course, tmp_path / "copy")
    assert shown.code == 0
    assert "merged with your work (1):\n    exercises/ch01_numbers/double.py" in shown.out
    text = (tmp_path / "copy/exercises/ch01_numbers/double.py").read_text("utf-8")
    assert "return 2 * x" in text
    assert "Twice, once more." in text


@pytest.mark.parametrize("place", [".", "exercises/copy", "solutions", ".."])
def test_release_into_the_course_is_refused(course, place):
    shown = released(course, course / place)
    assert shown.code == 2
    assert "name another folder" in shown.err


def test_release_over_something_else_is_refused(course, tmp_path):
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis/chapter.tex").write_text("precious", "utf-8")
    shown = released(course, tmp_path / "thesis")
    assert (shown.code, "is not empty, and no student's copy" in shown.err) == (2, True)
    assert [path.name for path in (tmp_path / "thesis").iterdir()] == ["chapter.tex"]
    assert released(course, tmp_path / "thesis/chapter.tex").code == 2


def test_wheels_come_along(course, tmp_path):
    (tmp_path / "wheels").mkdir()
    assert released(course, tmp_path / "a", "--wheels", str(tmp_path / "wheels")).code == 2
    (tmp_path / "wheels/numpy-9-any.whl").write_bytes(b"wheel")
    assert released(course, tmp_path / "a", "--wheels", str(tmp_path / "wheels")).code == 0
    assert (tmp_path / "a/wheels/numpy-9-any.whl").read_bytes() == b"wheel"


def test_check_in_a_copy_tells_what_is_kept_back(course, tmp_path):
    copy = tmp_path / "copy"
    released(course, copy)
    solve(copy)
    shown = run("check", "double", "--no-resident", course=copy)
    assert shown.code == 0
    assert "Hidden cases: 3, worth 4 points; they are run when you have handed in." in shown.out
    data = json.loads(run("check", "ch01", "--json", "--no-resident", course=copy).out)
    assert data["kept_back"]["ch01_numbers/double"] == {"cases": 3, "points": 4}
    assert data["max_score"] == 3


def test_check_in_a_copy_without_its_manifest_still_checks(course, tmp_path):
    released(course, tmp_path / "copy")
    (tmp_path / "copy/release.json").unlink()
    solve(tmp_path / "copy")
    assert run("check", "double", "--no-resident", course=tmp_path / "copy").code == 0


def test_from_the_copy_to_the_batch(course, tmp_path):
    copy = tmp_path / "copy"
    released(course, copy)
    solve(copy)
    append(copy / "tests/public/ch01_numbers/test_mean.py", "# mine\n")
    (tmp_path / "handed in").mkdir()
    archive = tmp_path / "handed in/kim.zip"
    packed = run("submit", "--pack", "--out", str(archive), course=copy)
    assert packed.code == 0
    assert "ready to upload" in packed.out
    append(course / "exercises/ch01_numbers/double.py", "# of a newer release\n")
    done = run("batch", str(archive.parent), "--out", str(tmp_path / "out"), "--jobs", "1", course=course)
    assert done.code == 1, done.err
    (line,) = (tmp_path / "out/journal.jsonl").read_text("utf-8").splitlines()[1:]
    entry = json.loads(line)
    double = next(e for e in entry["exercises"] if e["id"] == "ch01_numbers/double")
    assert double["score"] == double["max_score"] == 5, "also the hidden cases"
    problems = [problem["en"] for problem in entry["batch"]["problems"]]
    assert any(problem.startswith("made from an older release") for problem in problems)
    assert "given files were altered: tests/public/ch01_numbers/test_mean.py" in problems


def test_submit_as_json_and_its_exit_codes(course, tmp_path, monkeypatch):
    copy = tmp_path / "copy"
    released(course, copy)
    assert run("submit", course=copy).code == 1, "nothing to hand in"
    solve(copy)
    data = json.loads(run("submit", "--json", course=copy).out)
    assert (data["exercises"], data["packed"], data["findings"]) == (["ch01_numbers/double"], None, [])
    assert run("submit", "--out", "x.zip", course=copy).code == 2
    monkeypatch.chdir(tmp_path)
    assert json.loads(run("submit", "double", "--pack", "--json", course=copy).out)["packed"] == "submission.zip"
    assert (tmp_path / "submission.zip").is_file()


def test_update_of_a_copy(course, tmp_path):
    copy = tmp_path / "copy"
    released(course, copy)
    solve(copy)
    replace_in(course / "exercises/ch01_numbers/double.py", 'Error("double")', 'Error("double it")')
    released(course, tmp_path / "new.zip")
    before = (copy / "exercises/ch01_numbers/double.py").read_bytes()
    dry = run("update", str(tmp_path / "new.zip"), "--dry-run", course=copy)
    assert (dry.code, "Nothing was changed" in dry.out) == (1, True)
    shown = run("update", str(tmp_path / "new.zip"), course=copy)
    assert shown.code == 1
    assert "double.py: you and the release changed the same lines" in shown.out
    assert "grader update --resolved double" in shown.out
    assert (copy / "exercises/ch01_numbers/double.py").read_bytes() == before
    assert run("update", "--resolved", "double", course=copy).code == 0
    assert run("update", str(tmp_path / "new.zip"), course=copy).code == 0
    for _ in range(2):
        assert run("update", "--undo", course=copy).code == 0
    assert run("update", "--undo", course=copy).code == 2


@pytest.mark.parametrize("words", [[], ["a", "--undo"], ["--dry-run", "--undo"], ["nowhere.zip"], ["."]])
def test_update_of_the_wrong_kind_is_wrong_use(course, tmp_path, words):
    released(course, tmp_path / "copy")
    shown = run("update", *words, course=tmp_path / "copy")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.startswith("grader: ")


def test_update_of_a_course_is_wrong_use(course, tmp_path):
    shown = run("update", str(tmp_path), course=course)
    assert (shown.code, "is no student's copy of a course" in shown.err) == (2, True)
