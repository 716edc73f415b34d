"""The parts of watch mode that need neither a terminal nor a judge."""

import os
import select
from pathlib import Path

import pytest

from grader.model import CaseResult, ExerciseReport, Outcome, Text, Visibility
from grader.watch.changes import Difference, Earlier, difference
from grader.watch.events import Changed, is_ignored
from grader.watch.filesystem import reason_to_poll, type_of
from grader.watch.inbox import Inbox
from grader.watch.saved import Saved, look_at

MOUNTS = """\
21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 21 0:5 / /mnt/c rw,noatime - 9p C:\\134 rw,aname=drvfs
31 21 0:6 / /home/kim/shared\\040files rw - nfs4 server:/x rw
32 21 0:7 / /media/host rw shared:2 - vboxsf share rw
33 21 0:8 / /mnt/ssh rw - fuse.sshfs me@there: rw
34 21 0:9 / /mnt/appimage rw - fuse.squashfuse x ro
35 21 0:10 / /mnt/ssh/local rw - tmpfs tmpfs rw
36 21 0:11 / /later rw - ext4 /dev/sdb rw
37 21 0:12 / /later rw - cifs //server/x rw
nonsense
"""


@pytest.fixture
def mounts(tmp_path):
    path = tmp_path / "mountinfo"
    path.write_text(MOUNTS)
    return path


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/kim/course", "ext4"),
        ("/mnt/c/Users/kim/course", "9p"),
        ("/mnt/cold", "ext4"),
        ("/home/kim/shared files/course", "nfs4"),
        ("/mnt/ssh/course", "fuse.sshfs"),
        ("/mnt/ssh/local/course", "tmpfs"),
        ("/later/course", "cifs"),
    ],
)
def test_type_of_a_folder_is_that_of_the_nearest_mount(mounts, folder, kind):
    assert type_of(Path(folder), mounts) == kind


def test_type_is_unknown_where_the_system_does_not_say(tmp_path):
    assert type_of(tmp_path, tmp_path / "none") == ""
    assert reason_to_poll(tmp_path, tmp_path / "none") is None


@pytest.mark.parametrize(
    ("folder", "release", "words"),
    [
        ("/mnt/c/course", "5.15.90.1-microsoft-standard-WSL2", "on a Windows drive"),
        ("/mnt/c/course", "6.1.0-generic", "comes from the host system (9p)"),
        ("/media/host/course", "6.1.0-generic", "comes from the host system (vboxsf)"),
        ("/home/kim/shared files/a", "6.1.0-generic", "on a network drive (nfs4)"),
        ("/mnt/ssh/course", "6.1.0-generic", "on a network drive (fuse.sshfs)"),
    ],
)
def test_drives_that_are_filled_from_elsewhere_are_polled(mounts, tmp_path, folder, release, words):
    (tmp_path / "osrelease").write_text(release)
    reason = reason_to_poll(Path(folder), mounts, tmp_path / "osrelease")
    assert words in reason.en
    assert reason.ko


@pytest.mark.parametrize("folder", ["/home/kim/course", "/mnt/ssh/local/x", "/mnt/appimage/x"])
def test_drives_of_the_machine_itself_are_not_polled(mounts, tmp_path, folder):
    (tmp_path / "osrelease").write_text("5.15.90.1-microsoft-standard-WSL2")
    assert reason_to_poll(Path(folder), mounts, tmp_path / "osrelease") is None


# -- differences -----------------------------------------------------------------------------------------------


def report(**outcomes):
    cases = [
        CaseResult(name, Text(name, name), float(outcome == "passed"), 1.0, Outcome(outcome), Visibility.PUBLIC)
        for name, outcome in outcomes.items()
    ]
    return ExerciseReport("ch01/x", cases)


def test_difference_names_cases_won_and_lost():
    before = Earlier.of(report(a="passed", b="wrong_answer", c="time_limit", d="passed"))
    found = difference(before, report(a="error", b="passed", c="passed", d="passed"))
    assert [title.en for title in found.gained] == ["b", "c"]
    assert [title.en for title in found.lost] == ["a"]
    assert (found.points, found.passed_before, found.passed_now) == (1.0, 2, 3)
    assert not found.is_empty


def test_another_way_to_fail_is_no_difference():
    found = difference(Earlier.of(report(a="error")), report(a="wrong_answer"))
    assert found.is_empty and found.points == 0


def test_other_cases_are_not_compared():
    assert difference(Earlier.of(report(a="error")), report(b="passed")) == Difference((), (), 0.0, is_same_suite=False)


@pytest.mark.parametrize("before", [None, Earlier(3.0, {})])
def test_first_attempt_has_nothing_to_compare_with(before):
    assert difference(before, report(a="passed")) is None


# -- files -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"  \n",
        b"def f(x:\n",
        b"def f(x):\n    return (x\n",
        "def f(): pass\n".encode("utf-16"),
        b"\xff\xfe",
        b"\0",
    ],
)
def test_file_that_is_no_whole_python_is_doubtful(tmp_path, content):
    path = tmp_path / "file.py"
    path.write_bytes(content)
    assert look_at(path).is_doubtful


def test_whole_file_is_not_doubtful(tmp_path):
    path = tmp_path / "file.py"
    path.write_text("x = '\\d'\n")  # a warning of the student's own is none of ours
    assert not look_at(path).is_doubtful


def test_missing_file_and_folder_in_its_place_are_told_apart(tmp_path):
    assert look_at(tmp_path / "none.py") == Saved(None)
    assert look_at(tmp_path / "none.py").is_doubtful
    (tmp_path / "folder.py").mkdir()
    assert look_at(tmp_path / "folder.py").content is not None


def test_same_text_saved_again_is_another_state(tmp_path):
    path = tmp_path / "file.py"
    path.write_text("x = 1\n")
    before = look_at(path)
    assert look_at(path) == before
    os.utime(path, ns=(1, 1))
    assert look_at(path) != before


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("/c/relu.py", False),
        ("/c/course.toml", False),
        ("/c/.relu.py.swp", True),
        ("/c/relu.py~", True),
        ("/c/4913", True),
        ("/c/#relu.py#", True),
        ("/c/__pycache__/relu.cpython-311.pyc", True),
    ],
)
def test_files_that_editors_leave_are_ignored(name, expected):
    assert is_ignored(name) is expected


def test_renamed_folder_concerns_the_files_in_it():
    changed = Changed(frozenset({Path("/c/exercises/ch01")}))
    assert changed.concerns(Path("/c/exercises/ch01/a.py"))
    assert changed.concerns(Path("/c/exercises/ch01"))
    assert not changed.concerns(Path("/c/exercises/ch011/a.py"))
    assert not changed.concerns(Path("/c/exercises"))


# -- inbox -----------------------------------------------------------------------------------------------------


def test_inbox_wakes_who_waits_and_keeps_the_order():
    inbox = Inbox()
    assert select.select([inbox], [], [], 0)[0] == []
    for number in range(100_000):  # more than a pipe holds
        inbox.put(number)
    assert select.select([inbox], [], [], 0)[0] == [inbox]
    assert inbox.take() == list(range(100_000))
    while select.select([inbox], [], [], 0)[0]:
        assert inbox.take() == []
    inbox.close()
    inbox.put("after the end")
