"""``grader report``, ``regrade`` and ``adjust``, as an instructor gives them."""

import json
import sqlite3

import pytest

from grader.batch.journal import INTERNAL_ERROR
from grader.batch.lock import FolderLock
from tests.grader.courses import run, run_program
from tests.grader.journals import DOUBLE, LATE, course_with, entry, mistake, scored, write_journal


@pytest.fixture
def folder(tmp_path):
    write_journal(
        tmp_path / "hw1",
        [
            entry("kim", [scored(7)], person="김민준", id="2026001", submitted_at="2026-03-21T12:00:00+09:00"),
            entry("lee", [scored(10)], person="이서연", id="2026002"),
        ],
    )
    return tmp_path / "hw1"


@pytest.fixture
def course(tmp_path):
    return course_with(tmp_path).root


def grades_of(folder, course):
    done = run("report", str(folder), "--json", course=course)
    return {grade["submission"]: grade["score"] for grade in json.loads(done.out)["grades"]}


def test_report_says_what_it_wrote(folder, course):
    done = run("report", str(folder), course=course)
    assert done.code == 0
    assert done.out == (
        "Students: 2.\n"
        f"  {folder}/report.html  what the class did\n"
        f"  {folder}/students  a page of feedback for each submission\n"
        f"  {folder}/grades.csv  the grades as a table\n"
        f"  {folder}/gradebook.sqlite  the gradebook\n"
    )


def test_report_speaks_korean_and_so_does_its_page(folder, course):
    done = run("report", str(folder), "--lang", "ko", course=course)
    assert done.out.startswith("학생 수: 2.\n")
    assert '<html lang="ko">' in (folder / "report.html").read_text(encoding="utf-8")


def test_report_as_json_has_the_numbers_of_the_class(folder, course):
    data = json.loads(run("report", str(folder), "--json", course=course).out)
    assert (data["schema"], data["course"], data["submissions"]) == ("grader.class/1", "mini", 2)
    assert data["cases"][0]["facility"] == 0.85


def test_report_names_those_without_a_grade(folder, course):
    write_journal(folder, [entry("jung", report={"score": 0.0, "max_score": 0.0}, status=INTERNAL_ERROR)])
    done = run("report", str(folder), course=course)
    assert (done.code, done.err) == (0, "Without a grade, because the grader failed: jung\n")


@pytest.mark.parametrize("command", ["report", "regrade", "adjust"])
def test_folder_that_is_no_batch_is_wrong_use(tmp_path, course, command):
    done = run(command, str(tmp_path), *(["--list"] if command == "adjust" else []), course=course)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"grader: no journal.jsonl in {tmp_path}: name the out folder of 'grader batch'\n"
    done = run(command, str(tmp_path / "nowhere"), *(["--list"] if command == "adjust" else []), course=course)
    assert done.code == 2
    assert "no folder" in done.err


def test_two_runs_at_once_are_kept_apart(folder, course):
    with FolderLock(folder):
        done = run("report", str(folder), course=course)
    assert done.code == 2
    assert "another run" in done.err


def test_report_names_exceptions_that_are_for_nobody(folder, course, tmp_path):
    exceptions = "".join(
        f'[[late.exceptions]]\nstudent = "{name}"\nlate_days = 1\n' for name in ("2026001", "이서연", "2026o02")
    )
    course_with(tmp_path, LATE + exceptions)
    done = run("report", str(folder), course=course)
    assert done.err == "Late exceptions for nobody in this batch: 2026o02\n"


def test_damaged_gradebook_is_named_without_a_trace(folder, course):
    (folder / "gradebook.sqlite").write_bytes(b"garbage" * 1000)
    done = run("report", str(folder), course=course)
    assert done.code == 3
    assert "gradebook.sqlite is damaged (file is not a database). Move it away:" in done.err


def test_wrong_database_is_wrong_use_from_the_environment_too(folder, course):
    done = run("report", str(folder), "--database", "grades.db", course=course)
    assert (done.code, done.err) == (2, "grader: --database takes a URL such as postgresql://user@host/name\n")
    done = run_program(
        "report", str(folder), "--course", str(course), cwd=folder, environment={"GRADER_DATABASE": "grades.db"}
    )
    assert done.code == 2


def test_adjust_changes_a_grade_and_keeps_who_and_why(folder, course):
    run("report", str(folder), course=course)
    done = run("adjust", str(folder), "김민준", "--add", "-1.5", "--why", "no name", "--who", "prof", course=course)
    assert (done.code, done.out) == (0, "kim: 7 → 5.5\n")
    listed = run("adjust", str(folder), "--list", course=course).out
    assert listed.startswith("   1  kim (김민준): -1.5  prof, ")
    assert listed.endswith(": no name\n")
    assert "no name" in (folder / "students/kim.html").read_text(encoding="utf-8")
    assert grades_of(folder, course) == {"kim": 5.5, "lee": 10}


def test_adjust_sets_an_exercise_and_withdraws_again(folder, course):
    run("report", str(folder), course=course)
    done = run("adjust", str(folder), "kim", "--set", "9", "--exercise", "double", "--why", "suite", course=course)
    assert done.out == "kim: 7 → 9\n"
    done = run("adjust", str(folder), "--withdraw", "1", "--why", "suite mended", course=course)
    assert done.out == "kim: 9 → 7\n"
    listed = run("adjust", str(folder), "--list", course=course).out
    assert f"=9 {DOUBLE}" in listed
    assert "withdrawn by" in listed
    assert ": suite mended" in listed


def test_adjust_tells_apart_whom_something_else_has_changed(folder, course, tmp_path):
    run("report", str(folder), course=course)
    course_with(tmp_path, LATE)
    done = run("adjust", str(folder), "lee", "--add", "1", "--why", "asked", course=course)
    assert done.out == (
        "lee: 10 → 11\n"
        "Changed besides, because course.toml or the journal has changed since the last report:\n"
        "  kim: 7 → 6.3\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("kim",), "say one of --add, --set, --withdraw and --list"),
        (("kim", "--add", "1", "--set", "2"), "say one of --add, --set, --withdraw and --list"),
        (("--add", "1", "--why", "x"), "name the STUDENT"),
        (("kim", "--add", "1"), "an adjustment needs a reason: --why"),
        (("kim", "--set", "-1", "--why", "x"), "is no number of points"),
        (("kim", "--add", "nan", "--why", "x"), "is no number of points"),
        (("kin", "--add", "1", "--why", "x"), "no student 'kin' in this batch. Did you mean: kim?"),
        (("kim", "--add", "1", "--why", "x", "--exercise", "doubel"), "unknown name 'doubel'. Did you mean:"),
        (("--withdraw", "9", "--why", "x"), "there is no adjustment 9 in this batch; --list shows them"),
    ],
)
def test_adjust_used_wrongly_says_how(folder, course, arguments, message):
    run("report", str(folder), course=course)
    done = run("adjust", str(folder), *arguments, course=course)
    assert done.code == 2
    assert message in done.err


def test_adjust_before_the_first_report_says_what_to_do(folder, course):
    done = run("adjust", str(folder), "--list", course=course)
    assert done.code == 2
    assert f"the gradebook does not have this batch yet: 'grader report {folder}'" in done.err


def test_regrade_previews_and_then_writes(folder, course, tmp_path):
    run("report", str(folder), course=course)
    run("adjust", str(folder), "kim", "--add", "1", "--why", "asked", course=course)
    write_journal(tmp_path / "again", [entry("kim", [scored(9)], digest="d"), entry("lee", [scored(8)], digest="d")])
    before = (folder / "gradebook.sqlite").read_bytes(), (folder / "journal.jsonl").read_bytes()
    done = run("regrade", str(folder), "--from", str(tmp_path / "again"), "--preview", course=course)
    assert (done.code, done.out) == (
        0,
        "hw1:\n"
        "  kim (김민준): 8 → 10  (+2.00)\n"
        f"      {DOUBLE}: 7 → 9\n"
        "  lee (이서연): 10 → 8  (-2.00)\n"
        f"      {DOUBLE}: 10 → 8\n"
        "Changed: 2. Up: 1, down: 1; the largest step: +2.00.\n"
        "Nothing was written. The same command without --preview does it.\n",
    )
    assert ((folder / "gradebook.sqlite").read_bytes(), (folder / "journal.jsonl").read_bytes()) == before
    done = run("regrade", str(folder), "--from", str(tmp_path / "again"), course=course)
    assert done.out.endswith("Written.\n")
    assert grades_of(folder, course) == {"kim": 10, "lee": 8}
    done = run("regrade", str(folder), "--from", str(tmp_path / "again"), "--preview", course=course)
    assert done.out == "No grade would change.\n"


def test_regrade_applies_new_due_dates(folder, course, tmp_path):
    run("report", str(folder), course=course)
    course_with(tmp_path, LATE)
    done = run("regrade", str(folder), "--preview", "--lang", "ko", course=course)
    assert "kim (김민준): 7 → 6.3  (-0.70)" in done.out
    assert "아무것도 쓰지 않았습니다" in done.out
    data = json.loads(run("regrade", str(folder), "--json", course=course).out)
    assert data["changes"] == [
        {
            "batch": "hw1",
            "submission": "kim",
            "name": "김민준",
            "before": 7.0,
            "after": 6.3,
            "max_before": 10.0,
            "max_after": 10.0,
            "exercises": [],
        }
    ]
    assert grades_of(folder, course)["kim"] == 6.3


def test_regrade_from_its_own_folder_is_wrong_use(folder, course):
    done = run("regrade", str(folder), "--from", str(folder), course=course)
    assert done.code == 2
    assert "is the batch's own folder" in done.err


def test_gradebook_can_be_read_by_other_programs(folder, course):
    run("report", str(folder), course=course)
    with sqlite3.connect(folder / "gradebook.sqlite") as book:
        rows = book.execute(
            "SELECT students.name, grades.score, grades.max_score FROM grades "
            "JOIN students ON students.id = grades.student_id ORDER BY students.name"
        ).fetchall()
    book.close()
    assert rows == [("김민준", 7.0, 10.0), ("이서연", 10.0, 10.0)]


def test_names_of_known_mistakes_reach_the_report(folder, course):
    report = scored(0)
    report.diagnosis.append(mistake("halves"))
    write_journal(folder, [entry("park", [report])])
    data = json.loads(run("report", str(folder), "--json", course=course).out)
    assert [(item["mistake"], item["count"]) for item in data["mistakes"]] == [("halves", 1)]
