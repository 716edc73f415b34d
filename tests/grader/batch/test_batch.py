"""A batch with a scripted engine: what is graded, what is copied, what is passed over."""

import json

import pytest

from grader.batch import batch as module
from grader.batch.commit import Committer
from grader.batch.intake.roster import read_roster
from grader.batch.journal import Header, JournalWriter, read_journal
from grader.errors import CannotGrade, UsageError
from tests.grader.batch.classes import RIGHT, SYNTAX, WRONG, ScriptedEngine, entry, hand_in, run_batch, sentences


@pytest.fixture
def folder(tmp_path):
    return hand_in(tmp_path / "class", {"alice": RIGHT, "bob": WRONG, "carol": SYNTAX})


def by_name(journal):
    return {entry.submission: entry for entry in journal.entries}


def test_each_submission_gets_an_entry(folder, tmp_path):
    engine = ScriptedEngine()
    journal, notes = run_batch(folder, tmp_path / "out", engine)
    assert engine.given == ["alice", "bob", "carol"]
    assert set(by_name(journal)) == {"alice", "bob", "carol"}
    assert notes.total == 3
    assert {entry.submission for entry in notes.entries} == {"alice", "bob", "carol"}


def test_same_command_again_grades_nothing(folder, tmp_path):
    run_batch(folder, tmp_path / "out", ScriptedEngine())
    before = (tmp_path / "out/journal.jsonl").read_bytes()
    engine = ScriptedEngine()
    _, notes = run_batch(folder, tmp_path / "out", engine)
    assert engine.given == []
    assert notes.passed == 3
    assert (tmp_path / "out/journal.jsonl").read_bytes() == before


def test_stopped_batch_goes_on_where_it_was(folder, tmp_path):
    with pytest.raises(KeyboardInterrupt):
        run_batch(folder, tmp_path / "out", ScriptedEngine(stop_after=1))
    assert [e.submission for e in read_journal(tmp_path / "out/journal.jsonl").entries] == ["alice"]
    engine = ScriptedEngine()
    journal, _ = run_batch(folder, tmp_path / "out", engine)
    assert engine.given == ["bob", "carol"]
    assert set(by_name(journal)) == {"alice", "bob", "carol"}


def test_changed_submission_is_graded_again(folder, tmp_path):
    run_batch(folder, tmp_path / "out", ScriptedEngine())
    (folder / "bob/double.py").write_text(RIGHT + "# mended\n")
    engine = ScriptedEngine()
    journal, _ = run_batch(folder, tmp_path / "out", engine)
    assert engine.given == ["bob"]
    assert len(journal.entries) == 3


def test_identical_files_are_graded_once_and_say_so(tmp_path):
    folder = hand_in(tmp_path / "class", {"alice": RIGHT, "bob": RIGHT, "carol": RIGHT, "dave": WRONG})
    engine = ScriptedEngine()
    journal, _ = run_batch(folder, tmp_path / "out", engine)
    assert engine.given == ["alice", "dave"]
    entries = by_name(journal)
    assert [entries[name].same_as for name in ("alice", "bob", "carol", "dave")] == [None, "alice", "alice", None]
    assert entries["bob"].report["submission"] == "bob"
    assert entries["bob"].report["score"] == entries["alice"].report["score"]
    assert entries["bob"].digest == entries["alice"].digest


def test_identical_file_that_comes_later_gets_the_report_of_the_first(tmp_path):
    folder = hand_in(tmp_path / "class", {"bob": RIGHT})
    run_batch(folder, tmp_path / "out", ScriptedEngine())
    hand_in(folder, {"alice": RIGHT})
    engine = ScriptedEngine()
    journal, _ = run_batch(folder, tmp_path / "out", engine)
    assert engine.given == []
    assert by_name(journal)["alice"].same_as == "bob"


def test_nothing_handed_in_twice_is_no_copy(tmp_path):
    for name in ("alice", "bob"):
        (tmp_path / "class" / name).mkdir(parents=True)
        (tmp_path / "class" / name / "report.pdf").touch()
    engine = ScriptedEngine()
    journal, _ = run_batch(tmp_path / "class", tmp_path / "out", engine)
    assert engine.given == ["alice"]
    assert [entry.same_as for entry in journal.entries] == [None, None]


def test_internal_error_is_kept_with_its_reason_and_tried_again_by_the_next_run(folder, tmp_path):
    journal, _ = run_batch(folder, tmp_path / "out", ScriptedEngine({"bob": "its worker died"}))
    bob = by_name(journal)["bob"]
    assert (bob.status, bob.reason.en, bob.attempt) == ("internal_error", "its worker died", 2)
    assert bob.report["exercises"] == []
    engine = ScriptedEngine()
    journal, _ = run_batch(folder, tmp_path / "out", engine)
    assert engine.given == ["bob"]
    assert by_name(journal)["bob"].status == "graded"


def test_copies_of_what_could_not_be_graded_say_so_too(tmp_path):
    folder = hand_in(tmp_path / "class", {"alice": RIGHT, "bob": RIGHT, "carol": WRONG})
    journal, _ = run_batch(folder, tmp_path / "out", ScriptedEngine({"alice": "its worker died"}))
    entries = by_name(journal)
    assert [entries[name].status for name in ("alice", "bob", "carol")] == [
        "internal_error",
        "internal_error",
        "graded",
    ]


def test_batch_stops_when_nothing_at_all_can_be_graded(tmp_path):
    sources = {f"s{n}": f"{RIGHT}# {n}\n" for n in range(20)}
    folder = hand_in(tmp_path / "class", sources)
    engine = ScriptedEngine(dict.fromkeys(sources, "no memory"))
    with pytest.raises(CannotGrade, match="nothing can be graded: no memory"):
        run_batch(folder, tmp_path / "out", engine)
    assert len(engine.given) == 5


def test_fault_while_taking_in_is_told_and_ends_nothing(folder, tmp_path, monkeypatch):
    real = module.collect

    def collect(opener, *arguments):
        contents = real(opener, *arguments)
        if b"x * x" in b"".join(contents.files.values()):
            raise ZeroDivisionError("a bug of ours")
        return contents

    monkeypatch.setattr(module, "collect", collect)
    journal, _ = run_batch(folder, tmp_path / "out", ScriptedEngine())
    bob = by_name(journal)["bob"]
    assert (bob.status, bob.reason.en) == ("internal_error", "the grader failed: ZeroDivisionError: a bug of ours")
    assert by_name(journal)["carol"].status == "graded"


def test_longest_of_the_last_run_goes_first(folder, tmp_path):
    class Slow(ScriptedEngine):
        def run(self, tasks):
            for finished in super().run(tasks):
                finished.report["duration_s"] = {"alice": 1.0, "bob": 9.0, "carol": 5.0}[finished.name]
                yield finished

    run_batch(folder, tmp_path / "out", Slow())
    for name in ("alice", "bob", "carol"):
        (folder / name / "double.py").write_text(f"# {name}\n")
    engine = ScriptedEngine()
    run_batch(folder, tmp_path / "out", engine)
    assert engine.given == ["bob", "carol", "alice"]


def test_roster_that_comes_later_names_students_without_grading(folder, tmp_path):
    run_batch(folder, tmp_path / "out", ScriptedEngine())
    (tmp_path / "roster.csv").write_text("student_id,name\nalice,Alice Kim\nbob,Bob Lee\n")
    engine = ScriptedEngine()
    journal, _ = run_batch(folder, tmp_path / "out", engine, roster=read_roster(tmp_path / "roster.csv"))
    assert engine.given == []
    entries = by_name(journal)
    assert entries["alice"].student.name == "Alice Kim"
    assert sentences(entries["carol"].problems) == []
    assert len(journal.entries) == 3


def test_submission_that_is_not_on_the_roster_says_so(folder, tmp_path):
    (tmp_path / "roster.csv").write_text("student_id,name\nalice,Alice Kim\n")
    journal, _ = run_batch(folder, tmp_path / "out", ScriptedEngine(), roster=read_roster(tmp_path / "roster.csv"))
    assert sentences(by_name(journal)["bob"].problems) == ["not found on the roster"]


def test_folder_of_another_batch_is_left_alone(folder, tmp_path):
    run_batch(folder, tmp_path / "out", ScriptedEngine())
    before = (tmp_path / "out/journal.jsonl").read_bytes()
    with pytest.raises(UsageError, match="another batch"):
        run_batch(folder, tmp_path / "out", ScriptedEngine(), exercise="mean")
    assert (tmp_path / "out/journal.jsonl").read_bytes() == before


def test_disk_that_is_full_ends_the_batch_and_keeps_what_was_written(folder, tmp_path, monkeypatch):
    real = JournalWriter.append

    def append(self, entries):
        if any(entry.submission == "bob" for entry in entries):
            raise CannotGrade(module.both("disk full"))
        real(self, entries)

    monkeypatch.setattr(JournalWriter, "append", append)
    with pytest.raises(CannotGrade, match="disk full"):
        run_batch(folder, tmp_path / "out", ScriptedEngine())
    monkeypatch.undo()
    engine = ScriptedEngine()
    journal, _ = run_batch(folder, tmp_path / "out", engine)
    assert "bob" in engine.given
    assert len(journal.entries) == 3


def test_entries_that_come_while_the_disk_is_busy_go_together(tmp_path):
    import threading

    appended, may_go_on, is_waiting = [], threading.Event(), threading.Event()

    class Writer:
        def append(self, entries):
            appended.append([entry.submission for entry in entries])
            is_waiting.set()
            may_go_on.wait(10)

    counted = []
    with Committer(Writer(), lambda entries: counted.extend(entries)) as committer:
        committer.put(entry("a"))
        assert is_waiting.wait(10)
        for name in "bcd":
            committer.put(entry(name))
        assert counted == []  # the first is not on disk yet
        may_go_on.set()
        committer.flush()
        assert [e.submission for e in counted] == ["a", "b", "c", "d"]
    assert appended == [["a"], ["b", "c", "d"]]


def test_journal_lines_are_one_object_each(folder, tmp_path):
    run_batch(folder, tmp_path / "out", ScriptedEngine())
    lines = (tmp_path / "out/journal.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["schema"] for line in lines] == ["grader.journal/1"] + ["grader.report/1"] * 3


def test_header_says_what_is_graded(folder, tmp_path):
    journal, _ = run_batch(folder, tmp_path / "out", ScriptedEngine())
    header = journal.header
    assert (header.course, header.seed, header.exercises) == ("mini", 7, ("ch01_numbers/double",))
    assert isinstance(header, Header)
