"""``grader batch``: the whole command, on the miniature course."""

import csv
import json
import os

import pytest

from tests.grader.batch.classes import LOOP, RIGHT, WRONG, entry, hand_in, zipped
from tests.grader.courses import MINIATURE, copy_course, run, run_in_terminal, run_program


@pytest.fixture
def folder(tmp_path):
    return hand_in(tmp_path / "class", {"alice": RIGHT, "bob": WRONG, "carol": RIGHT})


def batch(folder, *more, out=None):
    out = out or folder.parent / "out"
    return run("batch", str(folder), "--out", str(out), "--exercise", "double", "--jobs", "1", *more, course=MINIATURE)


def test_class_is_graded_and_summed_up(folder):
    done = batch(folder)
    assert done.code == 0, done.err
    assert "graded: 3 of 3, with full marks: 2, the same as another: 1" in done.out
    assert f"Results: {folder.parent / 'out'}" in done.out
    assert done.err == "submissions: 3\n"
    lines = (folder.parent / "out/journal.jsonl").read_text(encoding="utf-8").splitlines()
    scores = {data["submission"]: data["score"] for data in map(json.loads, lines[1:])}
    assert scores == {"alice": 5.0, "bob": 0.0, "carol": 5.0}


def test_problems_are_listed_and_change_the_exit_code(folder):
    (folder / "eve.zip").write_bytes(zipped({"../double.py": RIGHT}))
    (folder / "notes.txt").touch()
    done = batch(folder)
    assert done.code == 1
    assert "With problems in what was handed in: 1\n  eve: ../double.py: it leads out of the archive" in done.out
    assert "Not read, since these are no submissions: notes.txt" in done.out


def test_json_is_one_object(folder):
    (folder.parent / "roster.csv").write_text("student_id,name\nalice,Kim\nzoe,Zoe\nbob,Bob\ncarol,Carol\n")
    done = batch(folder, "--json", "--roster", str(folder.parent / "roster.csv"))
    data = json.loads(done.out)
    assert done.code == 0
    assert (data["schema"], data["total"], data["graded"], data["same"], data["isolation"]) == (
        "grader.batch/1",
        3,
        3,
        1,
        "full",
    )
    assert data["not_graded"] == []
    assert [student["name"] for student in data["absent"]] == ["Zoe"]


def test_weak_isolation_is_refused_unless_allowed(folder):
    done = batch(folder, "--isolation", "process")
    assert done.code == 3
    assert "--allow-weak-isolation grades all the same" in done.err
    assert not (folder.parent / "out/journal.jsonl").exists()
    done = batch(folder, "--isolation", "process", "--allow-weak-isolation", "--json")
    assert done.code == 0
    assert json.loads(done.out)["isolation"] == "process"


def test_restricted_isolation_is_enough(folder):
    assert batch(folder, "--isolation", "restricted").code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere", "--out", "out"], "no folder and no zip nowhere"),
        (["class"], "--out"),
        (["class", "--out", "class"], "is the folder of submissions itself"),
        (["class", "--out", "class/alice/double.py"], "is a file"),
        (["class", "--out", "out", "--exercise", "dubble"], "Did you mean: double"),
        (["class", "--out", "out", "--jobs", "0"], "--jobs"),
        (["class", "--out", "out", "--roster", "none.csv"], "No such file"),
        (["class", "--out", "out", "--engine", "slurm"], "--engine"),
        (["empty", "--out", "out"], "nothing was handed in"),
    ],
)
def test_wrong_use_is_said(folder, monkeypatch, arguments, message):
    monkeypatch.chdir(folder.parent)
    (folder.parent / "empty").mkdir()
    done = run("batch", *arguments, course=MINIATURE)
    assert done.code == 2
    assert message in done.err
    assert not (folder.parent / "out/journal.jsonl").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_folder_that_cannot_be_written_is_said_to_users(folder):
    folder.parent.chmod(0o500)
    done = batch(folder)
    folder.parent.chmod(0o700)
    assert done.code == 3


def test_folder_that_cannot_be_made_is_said(folder):
    (folder.parent / "file").touch()
    done = batch(folder, out=folder.parent / "file" / "out")
    assert done.code == 3
    assert "cannot be made: Not a directory" in done.err


def test_damaged_journal_is_said(folder):
    (folder.parent / "out").mkdir()
    (folder.parent / "out/journal.jsonl").write_text("hello\n")
    done = batch(folder)
    assert done.code == 3
    assert "journal.jsonl, line 1: this is no line of the journal" in done.err


def test_other_exercises_need_another_folder(folder):
    assert batch(folder).code == 0
    done = run(
        "batch", str(folder), "--out", str(folder.parent / "out"), "--exercise", "mean", "--jobs", "1", course=MINIATURE
    )
    assert done.code == 2
    assert "holds another batch: course mini, seed 7, 1 exercises (ch01_numbers/double)" in done.err


def test_terminal_shows_a_bar_and_then_the_summary(folder, tmp_path):
    root = copy_course(tmp_path)
    manifest = root / "course.toml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("case_time_s = 2.0", "case_time_s = 1.2"))
    hand_in(folder, {"loop": LOOP})
    done = run_in_terminal(
        "batch",
        "class",
        "--out",
        "out",
        "--exercise",
        "double",
        "--jobs",
        "1",
        "--course",
        str(root),
        cwd=folder.parent,
    )
    assert done.code == 0, done.out
    assert "/4" in done.out
    assert "slowest: loop (" in done.out
    assert "graded: 4 of 4, with full marks: 2" in done.out


def test_korean_is_spoken_without_traceback(folder):
    done = run_program(
        "batch",
        "class",
        "--out",
        "out",
        "--exercise",
        "double",
        "--course",
        str(MINIATURE),
        "--lang",
        "ko",
        cwd=folder.parent,
    )
    assert done.code == 0
    assert "Traceback" not in done.err


def test_lines_tell_time_left_and_failures(capsys):
    from grader.cli.batch_display import LineDisplay

    now = [0.0]
    with LineDisplay(dict, lambda: now[0]) as display:
        display.begin(20)
        for number in range(20):
            now[0] += 12.0
            display.finished(entry(status="internal_error" if number == 0 else "graded"))
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "submissions: 20"
    assert lines[1] == "2 of 20, about 4 min left, not graded: 1"
    assert len(lines) == 1 + 9


def test_what_an_earlier_run_graded_does_not_count_for_the_time_left(capsys):
    from grader.cli.batch_display import LineDisplay

    now = [0.0]
    with LineDisplay(dict, lambda: now[0]) as display:
        display.begin(100)
        for _ in range(90):
            display.passed_over()
        now[0] = 11.0
        display.finished(entry())
    assert capsys.readouterr().err.splitlines()[1] == "91 of 100, about 2 min left"


def test_one_command_leaves_everything_that_is_handed_out(folder):
    done = batch(folder)
    out = folder.parent / "out"
    assert sorted(path.name for path in out.iterdir() if not path.name.startswith(".")) == [
        "gradebook.sqlite",
        "grades.csv",
        "journal.jsonl",
        "report.html",
        "students",
    ]
    assert sorted(path.name for path in (out / "students").iterdir()) == ["alice.html", "bob.html", "carol.html"]
    assert "report.html, grades.csv, students/, journal.jsonl" in done.out
    rows = (out / "grades.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [row.split(",")[0] for row in rows[1:]] == ["alice", "bob", "carol"]


def test_same_command_again_leaves_the_same_files(folder):
    out = folder.parent / "out"
    batch(folder)
    before = {path.name: path.read_bytes() for path in (out / "students").iterdir()} | {
        name: (out / name).read_bytes() for name in ("grades.csv", "journal.jsonl", "report.html")
    }
    assert batch(folder).code == 0
    after = {path.name: path.read_bytes() for path in (out / "students").iterdir()} | {
        name: (out / name).read_bytes() for name in ("grades.csv", "journal.jsonl", "report.html")
    }
    assert after == before


DOWNLOADS = {
    "canvas": (
        {
            "kimjane_4001_90001_double.py": RIGHT,
            "leeminho_LATE_4002_90002_double-1.py": WRONG,
            "anon_x1Y2z_90003_double.py": f"{RIGHT}# anonymous\n",
        },
        {"kimjane_4001": 5.0, "leeminho_4002": 0.0, "anon_x1Y2z": 5.0},
    ),
    "moodle": (
        {
            "Jane Kim_101_assignsubmission_file_/double.py": RIGHT,
            "이민호_102_assignsubmission_file_/ch01_numbers/double.py": WRONG,
            "__MACOSX/._x": "junk",
        },
        {"Jane Kim_101": 5.0, "이민호_102": 0.0},
    ),
    "gradescope": (
        {
            "assignment_7_export/submission_51/double.py": RIGHT,
            "assignment_7_export/submission_52/double.py": WRONG,
            "assignment_7_export/submission_metadata.yml": (
                "submission_51:\n  :submitters:\n  - :name: Jane Kim\n    :sid: '2026001'\n    :email: jk@x.edu\n"
                "submission_52:\n  :submitters:\n  - :name: 이민호\n    :sid: '2026002'\n    :email: mh@x.edu\n"
            ),
        },
        {"submission_51": 5.0, "submission_52": 0.0},
    ),
}


@pytest.mark.parametrize("system", DOWNLOADS)
def test_download_of_a_system_becomes_grades(tmp_path, system):
    files, expected = DOWNLOADS[system]
    (tmp_path / "class.zip").write_bytes(zipped(files))
    done = batch(tmp_path / "class.zip")
    assert done.code == 0, done.out + done.err
    assert "Not read" not in done.out
    with open(tmp_path / "out/grades.csv", encoding="utf-8-sig", newline="") as file:
        scores = {row["submission"]: float(row["score"]) for row in csv.DictReader(file)}
    assert scores == expected


def test_answers_to_quizzes_are_graded_with_the_exercises(folder):
    (folder / "alice/answers.json").write_text('{"answers": {"twice-any": "abc", "sum-over-count": "mean"}}')
    (folder / "bob/answers.yaml").write_text("answers: [\n")
    done = batch(folder)
    assert done.code == 1
    assert "with answers to quizzes: 2" in done.out
    assert "alice: answers.json: quiz 'twice-any'" in done.out
    assert "bob: answers.yaml: line" in done.out
    data = json.loads((folder.parent / "out/journal.jsonl").read_text(encoding="utf-8").splitlines()[1])
    assert {question["id"]: question["outcome"] for question in data["quizzes"]}["sum-over-count"] == "right"
    done = batch(folder, "--no-quizzes", out=folder.parent / "without")
    assert done.code == 0
    assert "with answers" not in done.out


def test_database_that_is_none_is_said_before_anything_is_graded(folder):
    done = batch(folder, "--database", "oracle://nowhere/x")
    assert done.code in (2, 3)
    assert "--database takes a URL" in done.err
    assert not (folder.parent / "out/journal.jsonl").exists()
