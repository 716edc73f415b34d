"""``grader export``: the formats of a batch."""

import json
from xml.etree import ElementTree

import pytest

from grader.batch.journal import INTERNAL_ERROR
from tests.grader.courses import run
from tests.grader.journals import MEAN, course_with, entry, scored, write_journal

EXPORT = "Student,ID,SIS User ID,SIS Login ID,Section,HW (1)\n    Points Possible,,,,,20\n김민준,1,2026001,k,S,\n"


@pytest.fixture
def course(tmp_path):
    return course_with(tmp_path).root


@pytest.fixture
def folder(tmp_path, course):
    entries = [
        entry("kim", [scored(7), scored(10, exercise=MEAN)], person="김민준", id="2026001"),
        entry("../jung", report={"score": 0.0, "max_score": 0.0}, status=INTERNAL_ERROR, id="2026002"),
    ]
    write_journal(tmp_path / "hw1", entries)
    run("report", str(tmp_path / "hw1"), course=course)
    return tmp_path / "hw1"


def exported(format, folder, out, *more, course):
    return run("export", format, str(folder), "--out", str(out), *more, course=course)


def test_gradescope_export_writes_a_file_for_each_submission(folder, course, tmp_path):
    done = exported("gradescope", folder, tmp_path / "out", course=course)
    assert (done.code, done.out) == (1, f"{tmp_path}/out: written, students: 1\n")
    assert done.err == "Left out:\n  there is no grade: the grader failed (1): ../jung\n"
    assert [path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.json")] == [
        "kim/results.json"
    ]
    assert json.loads((tmp_path / "out/kim/results.json").read_text(encoding="utf-8"))["score"] == 17


def test_exercism_export_writes_a_file_for_each_exercise(folder, course, tmp_path):
    exported("exercism", folder, tmp_path / "out", course=course)
    found = sorted(path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.json"))
    assert found == ["kim/ch01_numbers/double/results.json", "kim/ch01_numbers/mean/results.json"]


def test_exercism_export_never_leaves_its_folder(course, tmp_path):
    write_journal(tmp_path / "hw2", [entry("kim", [scored(1, exercise="../../escape")])])
    done = exported("exercism", tmp_path / "hw2", tmp_path / "deep/out", course=course)
    assert done.code == 1
    assert list(tmp_path.rglob("escape*")) == []


def test_junit_export_is_one_document(folder, course, tmp_path):
    done = exported("junit", folder, tmp_path / "out/results.xml", course=course)
    assert done.code == 0
    root = ElementTree.parse(tmp_path / "out/results.xml").getroot()
    assert [suite.get("name") for suite in root] == ["../jung", "kim"]


def test_moodle_export_writes_the_grades(folder, course, tmp_path):
    done = exported("moodle", folder, tmp_path / "grades.csv", course=course)
    assert done.code == 1
    assert "2026001,,김민준,17," in (tmp_path / "grades.csv").read_text(encoding="utf-8")


def test_canvas_export_fills_the_column(folder, course, tmp_path):
    (tmp_path / "export.csv").write_text(EXPORT, encoding="utf-8")
    run("adjust", str(folder), "kim", "--add", "1", "--why", "asked", course=course)
    settings = ("--gradebook", str(tmp_path / "export.csv"), "--column", "HW")
    done = exported("canvas", folder, tmp_path / "new.csv", *settings, course=course)
    assert (tmp_path / "new.csv").read_text(encoding="utf-8") == EXPORT.replace("k,S,\n", "k,S,18\n")
    assert (done.code, done.err) == (1, "Left out:\n  no line of the export is this student's (1): ../jung\n")


def test_canvas_export_speaks_korean(folder, course, tmp_path):
    (tmp_path / "export.csv").write_text(EXPORT.replace(",20", ",40"), encoding="utf-8")
    settings = ("--gradebook", str(tmp_path / "export.csv"), "--column", "HW", "--lang", "ko")
    done = exported("canvas", folder, tmp_path / "new.csv", *settings, course=course)
    assert done.out == f"{tmp_path}/new.csv: 썼습니다. 학생 수: 1\n"
    assert done.err == (
        "참고: 'HW (1)' 열은 Canvas에서 40점 만점이고 이 채점은 20점 만점입니다. --scale로 환산할 수 있습니다\n"
        "빠진 제출물:\n  내보낸 파일에 이 학생의 줄이 없습니다 (1): ../jung\n"
    )


def test_canvas_export_names_a_file_that_is_not_there(folder, course, tmp_path):
    settings = ("--gradebook", str(tmp_path / "none.csv"), "--column", "HW")
    done = exported("canvas", folder, tmp_path / "new.csv", *settings, course=course)
    assert (done.code, done.err) == (2, f"grader: {tmp_path}/none.csv cannot be read: No such file or directory\n")
    assert not (tmp_path / "new.csv").exists()


def test_export_into_a_place_that_cannot_be_written_is_named(folder, course, tmp_path):
    (tmp_path / "file").touch()
    done = exported("junit", folder, tmp_path / "file/results.xml", course=course)
    assert done.code == 3
    assert "cannot be written" in done.err
    assert "Traceback" not in done.err


def test_export_that_fails_leaves_nothing_half_written(folder, course, tmp_path):
    (tmp_path / "taken").mkdir()
    done = exported("junit", folder, tmp_path / "taken", course=course)
    assert (done.code, done.err) == (3, f"grader: {tmp_path}/taken cannot be written: Is a directory\n")
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_canvas_export_never_writes_over_the_file_that_canvas_gave(folder, course, tmp_path):
    (tmp_path / "export.csv").write_text(EXPORT, encoding="utf-8")
    settings = ("--gradebook", str(tmp_path / "export.csv"), "--column", "HW")
    done = exported("canvas", folder, tmp_path / "export.csv", *settings, course=course)
    assert done.code == 2
    assert "is the file that Canvas gave you: choose another name" in done.err
    assert (tmp_path / "export.csv").read_text(encoding="utf-8") == EXPORT


def test_moodle_export_converts_points(folder, course, tmp_path):
    exported("moodle", folder, tmp_path / "grades.csv", "--worth", "10", course=course)
    assert "2026001,,김민준,8.5," in (tmp_path / "grades.csv").read_text(encoding="utf-8")
    assert exported("moodle", folder, tmp_path / "x.csv", "--worth", "0", course=course).code == 2


@pytest.mark.parametrize("words", [("export",), ("export", "--lang", "en")])
def test_export_without_a_format_says_which_there_are(words):
    done = run(*words)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("grader: name a format. There are: gradescope, canvas, moodle, junit, exercism")


def test_unknown_format_is_told_which_there_are(course):
    done = run("export", "gradscope", "x", "--out", "y", course=course)
    assert done.code == 2
    assert done.err.startswith(
        "grader: unknown format 'gradscope'. There are: gradescope, canvas, moodle, junit, exercism"
    )


@pytest.mark.parametrize("language", ["ko", "en"])
def test_help_fits_eighty_columns(language):
    for words in (["export"], *(["export", name] for name in ("gradescope", "canvas", "moodle", "junit", "exercism"))):
        done = run(*words, "--help", "--lang", language)
        assert done.code == 0
        assert all(len(line) <= 80 for line in done.out.splitlines())
