"""``grader import``, and what the quiz formats of ``grader export`` say."""

from __future__ import annotations

import csv
import io

import pytest

from grader.bank import Bank
from grader.course import Course
from tests.grader.courses import MINIATURE, copy_course, run, run_program

GIFT = "::one::Two plus two?{=4#Yes ~5#No####Count.}\n\n::tale::Tell.{}\n"
TEXT2QTI = "Title: one\n1. Two plus two?\n... Count.\n*a) 4\nb) 5\n... No.\n"


def losses(path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


@pytest.mark.parametrize(("format", "text"), [("gift", GIFT), ("text2qti-markdown", TEXT2QTI)])
def test_import_writes_markdown(tmp_path, format, text):
    (tmp_path / "in").write_text(text, encoding="utf-8")
    done = run("import", format, str(tmp_path / "in"), "--out", str(tmp_path / "out.md"))
    assert done.out == f"{tmp_path}/out.md: written, questions: 1\n"
    assert done.code == (1 if format == "gift" else 0)
    assert ":::{quiz} one\n:type: single\n\nTwo plus two?\n\n- [x] 4\n" in (tmp_path / "out.md").read_text()


def test_what_does_not_come_along_is_said_and_written_beside(tmp_path):
    (tmp_path / "in").write_text(GIFT)
    done = run("import", "gift", str(tmp_path / "in"), "--out", str(tmp_path / "out.md"))
    reason = "an essay is read by a person: there is no such question here"
    assert done.err == (f"Questions left out:\n- {reason} (1): tale\nAll of them: {tmp_path}/out.md.losses.csv\n")
    assert losses(tmp_path / "out.md.losses.csv") == [["question", "what", "reason"], ["tale", "left_out", reason]]


def test_what_is_still_to_do_is_said(tmp_path):
    (tmp_path / "in").write_text("::one::A?{=1 ~2#No.}")
    done = run("import", "gift", str(tmp_path / "in"), "--out", str(tmp_path / "out.md"))
    assert done.code == 0
    assert f"{tmp_path}/out.md:1: quiz 'one': the explanation is missing" in done.err


@pytest.mark.parametrize("language", ["ko", "en"])
def test_malformed_file_writes_nothing(tmp_path, language):
    (tmp_path / "in.gift").write_text("A?{=1 ~2}\n\nB {=1", encoding="utf-8")
    done = run("import", "gift", str(tmp_path / "in.gift"), "--out", str(tmp_path / "out.md"), "--lang", language)
    assert (done.code, done.out) == (2, "")
    assert f"{tmp_path}/in.gift:3: " in done.err
    assert "Traceback" not in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["in.gift"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, "cannot be read: No such file or directory"),
        (b"A?{=1 ~2}\n\n" * (1 << 20), "larger than 4 MiB: import it in parts"),
        (b"\xff\xfe", "line 1 is not UTF-8"),
        (b"", "in:1: there is no question in this file"),
        (b"Tell.{}", "no question can be taken over; nothing was written"),
    ],
    ids=["missing", "10 MB", "not UTF-8", "empty", "nothing to take"],
)
def test_file_that_cannot_be_read_is_refused(tmp_path, data, message):
    if data is not None:
        (tmp_path / "in").write_bytes(data)
    done = run("import", "gift", str(tmp_path / "in"), "--out", str(tmp_path / "out.md"))
    assert done.code == 2
    assert message in done.err
    assert not (tmp_path / "out.md").exists()


def test_file_that_is_there_is_not_overwritten(tmp_path):
    (tmp_path / "in").write_text(GIFT)
    (tmp_path / "out.md").write_text("a lesson")
    done = run("import", "gift", str(tmp_path / "in"), "--out", str(tmp_path / "out.md"))
    assert (done.code, (tmp_path / "out.md").read_text()) == (2, "a lesson")
    assert "is there already: give --out a name that is free" in done.err


def test_unknown_format_names_those_there_are(tmp_path):
    done = run("import", "h5p", "x", "--out", "y")
    assert (done.code, done.err) == (2, "grader: unknown format 'h5p'. There are: gift, text2qti-markdown\n")


def test_import_works_as_a_program_without_a_course(tmp_path):
    (tmp_path / "in").write_text(TEXT2QTI)
    done = run_program("import", "text2qti-markdown", "in", "--out", "out.md", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize("format", ["gift", "moodle-xml", "qti12", "qti21"])
def test_quizzes_are_exported_with_their_losses_beside(tmp_path, format):
    count = len(Bank.load(Course.load(MINIATURE)).items)
    out = tmp_path / "new" / f"quizzes.{format}"
    done = run("export", format, "--out", str(out), course=copy_course(tmp_path))
    table = losses(out.with_name(out.name + ".losses.csv"))
    left_out = {row[0] for row in table[1:] if row[1] == "left_out"}
    assert done.out == f"{out}: written, questions: {count - len(left_out)}\n"
    assert done.code == (1 if left_out else 0)
    assert all(reason in done.err for _, _, reason in table[1:])


@pytest.mark.parametrize("format", ["gift", "moodle-xml", "qti12", "qti21"])
def test_export_to_where_nothing_can_be_written_is_refused(tmp_path, format):
    (tmp_path / "file").write_text("")
    for out, message in ((tmp_path, "is a folder"), (tmp_path / "file" / "below", "cannot be written")):
        done = run("export", format, "--out", str(out), course=MINIATURE)
        assert done.code == 2
        assert message in done.err


def test_export_of_an_unknown_chapter_is_refused(tmp_path):
    done = run("export", "gift", "ch99", "--out", str(tmp_path / "x"), course=MINIATURE)
    assert done.code == 2
    assert "ch99" in done.err
    assert not (tmp_path / "x").exists()
