"""The journal: what is in it stays in it."""

import json
import os
import subprocess
import sys

import pytest

from grader.batch.journal import Entry, Header, JournalWriter, Student, read_journal
from grader.errors import CannotGrade, UsageError
from grader.model import Text
from tests.grader.batch.classes import entry

HEADER = Header("mini", "0.1.0", 7, ("ch01_numbers/double",), "2026-03-01T00:00:00+00:00")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "journal.jsonl"


def write(path, *entries, header=HEADER):
    with JournalWriter(path, header) as writer:
        for item in entries:
            writer.append([item])


def test_entries_come_back_as_they_were_written(path):
    whole = entry(
        "홍길동",
        student=Student("20260001", "홍길동", "hong@example.com", "55"),
        submitted_at="2026-03-01T23:59:00+09:00",
        is_late=True,
        same_as="alice",
        problems=[Text("빠짐", "missing")],
        status="internal_error",
        reason=Text("이유", "reason"),
        attempt=2,
        grader="0.1.0",
    )
    write(path, entry("alice"), whole)
    journal = read_journal(path)
    assert journal.header == HEADER
    assert list(journal.entries) == [entry("alice"), whole]
    assert list(journal.entries) == [entry("alice"), whole]  # again: nothing is used up
    assert len(journal.entries) == 2


def test_lines_are_the_reports_with_one_more_key(path):
    write(path, entry("alice"))
    header, line = path.read_text(encoding="utf-8").splitlines()
    assert json.loads(header)["schema"] == "grader.journal/1"
    data = json.loads(line)
    assert data["schema"] == "grader.report/1"
    assert data["submission"] == "alice"
    assert data["batch"]["status"] == "graded"
    assert set(data["batch"]) >= {"student", "source", "submitted_at", "digest", "same_as", "problems", "attempt"}


def test_the_last_line_of_a_submission_holds(path):
    write(path, entry("alice", score=0.0), entry("bob"), entry("alice", score=2.0))
    assert [(e.submission, e.report["score"]) for e in read_journal(path).entries] == [("bob", 1.0), ("alice", 2.0)]


@pytest.mark.parametrize("torn", [b'{"schema":"grader.rep', b'{"schema": "grader.report/1"}', b"\xff\xfe"])
def test_torn_last_line_is_left_out_and_cut_off(path, torn):
    write(path, entry("alice"))
    whole = path.read_bytes()
    path.write_bytes(whole + torn)
    assert [e.submission for e in read_journal(path).entries] == ["alice"]
    write(path, entry("bob"))
    assert path.read_bytes().startswith(whole + b'{"schema"')
    assert [e.submission for e in read_journal(path).entries] == ["alice", "bob"]


def test_journal_cut_anywhere_keeps_all_whole_lines(path):
    write(path, entry("alice"), entry("bob"))
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        write(path, entry("carol"))
        names = [e.submission for e in read_journal(path).entries]
        kept = max(0, whole[:length].count(b"\n") - 1)
        assert names == [*["alice", "bob"][:kept], "carol"]


def test_damaged_line_in_the_middle_is_named(path):
    write(path, entry("alice"), entry("bob"))
    lines = path.read_bytes().split(b"\n")
    lines[1] = lines[1][:-5]
    path.write_bytes(b"\n".join(lines))
    with pytest.raises(CannotGrade, match="line 2"):
        read_journal(path)


@pytest.mark.parametrize("content", [b"hello\n", b"[1]\n", b'{"batch": {}}\n', b'{"schema": "grader.journal/9"}\n'])
def test_another_file_is_no_journal(path, content):
    path.write_bytes(content)
    with pytest.raises(CannotGrade, match="line 1"):
        read_journal(path)


def test_missing_and_empty_journals_are_errors(path):
    with pytest.raises(CannotGrade, match="No such file"):
        read_journal(path)
    path.touch()
    with pytest.raises(CannotGrade, match="no header"):
        read_journal(path)


@pytest.mark.parametrize(
    "change", [{"course": "other"}, {"seed": 8}, {"exercises": ("ch01_numbers/double", "ch01_numbers/mean")}]
)
def test_journal_of_another_batch_is_not_touched(path, change):
    write(path, entry("alice"))
    before = path.read_bytes()
    other = Header(**{**{name: getattr(HEADER, name) for name in HEADER.__slots__}, **change})
    with pytest.raises(UsageError, match="another batch"):
        write(path, header=other)
    assert path.read_bytes() == before


def test_newer_grader_writes_its_own_header_and_goes_on(path):
    write(path, entry("alice"))
    newer = Header("mini", "0.2.0", 7, HEADER.exercises)
    write(path, entry("bob"), header=newer)
    journal = read_journal(path)
    assert journal.header.grader == "0.2.0"
    assert [e.submission for e in journal.entries] == ["alice", "bob"]


def test_half_a_surrogate_pair_survives(path):
    write(path, entry("a\ud800b"))
    assert [e.submission for e in read_journal(path).entries] == ["a\ud800b"]
    path.read_text(encoding="utf-8")


def test_line_is_synchronised_before_append_returns(path, monkeypatch):
    synchronised = []
    real = os.fsync
    with JournalWriter(path, HEADER) as writer:
        monkeypatch.setattr(os, "fsync", lambda fd: (synchronised.append(os.fstat(fd).st_size), real(fd)))
        writer.append([entry("alice"), entry("bob")])
    assert synchronised == [path.stat().st_size]


def test_full_disk_is_said_and_takes_nothing_back(path):
    """A real limit on the file's size, in a process of its own."""
    write(path, entry("alice"))
    limit = path.stat().st_size + 100
    code = (
        "import resource, sys\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "from pathlib import Path\n"
        "from grader.batch.journal import JournalWriter\n"
        "from grader.errors import CannotGrade\n"
        "from tests.grader.batch.classes import entry\n"
        "from tests.grader.batch.test_journal import HEADER\n"
        "with JournalWriter(Path(sys.argv[1]), HEADER) as writer:\n"
        "    try:\n"
        "        writer.append([entry('bob')])\n"
        "    except CannotGrade as error:\n"
        "        print(error)\n"
    )
    # -B: Python itself would leave modules behind that it compiled, cut off at the same limit, for all who come after.
    done = subprocess.run([sys.executable, "-B", "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert "cannot be written: File too large. Nothing that was graded is lost" in done.stdout
    assert [e.submission for e in read_journal(path).entries] == ["alice"]
    assert path.read_bytes().endswith(b"\n")


def test_unwritable_folder_is_said(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CannotGrade, match="cannot be written: Not a directory"):
        JournalWriter(tmp_path / "file" / "journal.jsonl", HEADER)


def test_entry_ignores_keys_of_later_versions():
    data = entry("alice").to_json()
    data["quizzes"] = []
    data["batch"]["mood"] = "fine"
    assert Entry.from_json(data).report["quizzes"] == []
