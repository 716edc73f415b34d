"""What lies in SUBMISSIONS, as a system or a person left it."""

import zipfile
from functools import partial

import pytest

from grader.batch.intake.contents import collect
from grader.batch.intake.limits import IntakeLimits
from grader.batch.intake.roster import read_roster
from grader.batch.intake.sources import list_sources
from grader.batch.journal import Student
from grader.errors import UsageError
from tests.grader.batch.classes import RIGHT, WRONG, sentences, zipped

LIMITS = IntakeLimits()


def listed(submissions, tmp_path, roster=None):
    return list_sources(submissions, out=tmp_path / "out", roster=roster, limits=LIMITS)


def is_python(path):
    return path[-1].endswith(".py")


def files_of(source):
    return collect(source.open, lambda path: path[-1] == "double.py", 1024, LIMITS).files


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "class").mkdir()
    return tmp_path / "class"


def write(folder, name, content=RIGHT):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def test_folders_archives_and_files_are_submissions_by_name(folder, tmp_path):
    write(folder, "carol/ch01_numbers/double.py")
    write(folder, "alice.zip", zipped({"double.py": RIGHT}))
    write(folder, "bob.py")
    write(folder, "notes.txt")
    write(folder, ".hidden/double.py")
    listing = listed(folder, tmp_path)
    assert [(source.name, source.origin) for source in listing.sources] == [
        ("alice", "alice.zip"),
        ("bob", "bob.py"),
        ("carol", "carol"),
    ]
    assert listing.skipped == ["notes.txt"]
    assert files_of(listing.sources[0]) == {("double.py",): RIGHT.encode()}
    assert files_of(listing.sources[2]) == {("ch01_numbers", "double.py"): RIGHT.encode()}


def test_files_that_canvas_spread_out_are_put_together(folder, tmp_path):
    write(folder, "doejane_123_901_double.py")
    write(folder, "doejane_123_902_mean-1.py")
    write(folder, "kim_LATE_124_903_hw1.zip", zipped({"hw1/double.py": WRONG}))
    listing = listed(folder, tmp_path)
    assert [source.name for source in listing.sources] == ["doejane_123", "kim_124"]
    jane, kim = listing.sources
    assert jane.student == Student(name="doejane", lms_id="123")
    assert (jane.is_late, kim.is_late) == (False, True)
    assert set(files_of(jane)) == {("double.py",)}
    assert files_of(kim) == {("hw1", "double.py"): WRONG.encode()}


def test_download_of_moodle_is_read_with_folders_and_without(folder, tmp_path):
    write(folder, "Jane Doe_123_assignsubmission_file_/hw1.zip", zipped({"double.py": RIGHT}))
    write(folder, "홍길동_124_assignsubmission_file_double.py")
    listing = listed(folder, tmp_path)
    assert [source.student.name for source in listing.sources] == ["Jane Doe", "홍길동"]
    assert files_of(listing.sources[0]) == {("hw1.zip", "double.py"): RIGHT.encode()}
    assert files_of(listing.sources[1]) == {("double.py",): RIGHT.encode()}


def test_download_of_gradescope_names_every_member_of_a_group(folder, tmp_path):
    inner = folder / "assignment_7_export"
    write(inner, "submission_101/double.py")
    write(
        inner,
        "submission_metadata.yml",
        "submission_101:\n  :created_at: 2026-03-01 14:59:00 Z\n  :submitters:\n"
        "  - {':name': Jane, ':sid': '1'}\n  - {':name': Kim, ':sid': '2'}\n",
    )
    sources = listed(folder, tmp_path).sources
    assert [(source.name, source.student.id) for source in sources] == [
        ("submission_101", "1"),
        ("submission_101 (2)", "2"),
    ]
    assert sources[0].submitted_at == "2026-03-01T14:59:00+00:00"


def test_zip_of_an_lms_is_read_as_the_folder_would_be(folder, tmp_path):
    download = tmp_path / "submissions.zip"
    with zipfile.ZipFile(download, "w") as archive:
        archive.writestr("doejane_123_901_double.py", RIGHT)
        archive.writestr("kim_LATE_124_903_hw1.zip", zipped({"hw1/double.py": WRONG}))
        archive.writestr("홍길동_125_assignsubmission_file_/ch01_numbers/double.py", RIGHT)
        archive.writestr("__MACOSX/._doejane_123_901_double.py", b"\0")
        archive.writestr("../evil_1_2_double.py", RIGHT)
    with listed(download, tmp_path) as listing:
        assert [source.name for source in listing.sources] == ["doejane_123", "kim_124", "홍길동_125"]
        found = [list(files_of(source).values()) for source in listing.sources]
    assert found == [[RIGHT.encode()], [WRONG.encode()], [RIGHT.encode()]]


def test_folder_around_the_submissions_of_a_zip_is_passed_through(tmp_path):
    download = tmp_path / "export.zip"
    download.write_bytes(
        zipped({"assignment_7_export/alice/double.py": RIGHT, "assignment_7_export/bob/double.py": WRONG})
    )
    with listed(download, tmp_path) as listing:
        assert [source.name for source in listing.sources] == ["alice", "bob"]


def test_link_at_the_top_is_refused_by_name(folder, tmp_path):
    (folder / "eve").symlink_to("/etc")
    (source,) = listed(folder, tmp_path).sources
    contents = collect(source.open, lambda name: True, 1024, LIMITS)
    assert sentences(contents.problems) == ["this is a link; links are not followed"]


def test_archive_of_a_kind_that_is_not_read_is_still_a_submission(folder, tmp_path):
    write(folder, "kim.rar", b"Rar!")
    (source,) = listed(folder, tmp_path).sources
    contents = collect(source.open, is_python, 1024, LIMITS)
    assert sentences(contents.problems) == ["kim.rar: an archive of a kind that is not read: hand in a zip"]


def test_results_among_the_submissions_are_none(folder, tmp_path):
    write(folder, "alice/double.py")
    write(folder, "out/journal.jsonl", "")
    listing = list_sources(folder, out=folder / "out", roster=None, limits=LIMITS)
    assert [source.name for source in listing.sources] == ["alice"]


def test_names_are_fit_for_files_and_unique(folder, tmp_path):
    for name in ("a?b", "a*b", "A_B", "x" * 200, "\u202egnp.exe"):
        write(folder, f"{name}/double.py")
    names = [source.name for source in listed(folder, tmp_path).sources]
    assert len({name.casefold() for name in names}) == 5
    assert all(len(name) <= 90 and name.isprintable() and not set('/\\:*?"<>|') & set(name) for name in names)


def test_names_stay_the_same_from_run_to_run(folder, tmp_path):
    for name in ("a?b", "a*b", "b", "홍길동"):
        write(folder, f"{name}/double.py")
    assert [s.name for s in listed(folder, tmp_path).sources] == [s.name for s in listed(folder, tmp_path).sources]


def test_roster_names_students_and_who_is_absent(folder, tmp_path):
    write(folder, "20260001_hw1.zip", zipped({"double.py": RIGHT}))
    write(folder, "mallory/double.py")
    (tmp_path / "roster.csv").write_text("student_id,name\n20260001,Kim\n20260002,Lee\n")
    listing = listed(folder, tmp_path, read_roster(tmp_path / "roster.csv"))
    kim, mallory = listing.sources
    assert kim.student == Student("20260001", "Kim")
    assert (kim.is_on_roster, mallory.is_on_roster) == (True, False)
    assert listing.absent == [Student("20260002", "Lee")]


@pytest.mark.parametrize("name", ["nowhere", "class", "file.txt"])
def test_nothing_to_grade_is_said(folder, tmp_path, name):
    (tmp_path / "file.txt").touch()
    with pytest.raises(UsageError, match=r"no folder and no zip|nothing was handed in"):
        listed(tmp_path / name, tmp_path)


def test_submissions_are_opened_only_when_their_turn_comes(folder, tmp_path):
    write(folder, "alice.zip", b"broken")
    (source,) = listed(folder, tmp_path).sources
    contents = collect(partial(source.open), lambda name: True, 1024, LIMITS)
    assert "no tar, or a damaged one" in contents.refusal.en
