"""What a submission's file may be: small, plain, UTF-8 text, and nothing else is opened further."""

from __future__ import annotations

import os
import socket
import time
from pathlib import Path

import pytest

from grader import submission
from grader.course import Course
from grader.errors import SubmissionRefused, UsageError
from grader.submission import read_files, read_source
from tests.grader.courses import MINIATURE, copy_course

FILE = Path("ch01_numbers/double.py")
LIMIT_KIB = 1024


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "handed_in/ch01_numbers").mkdir(parents=True)
    return tmp_path / "handed_in"


def refusal(folder: Path, limit_kib: int = LIMIT_KIB) -> str:
    with pytest.raises(SubmissionRefused) as caught:
        read_source(folder, FILE, limit_kib)
    assert caught.value.exit_code == 1
    assert caught.value.path == FILE
    before, _, reason = caught.value.text.en.partition(": ")
    assert before == str(FILE)
    return reason


@pytest.fixture(autouse=True)
def no_descriptor_is_left_open():
    before = sorted(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else []
    yield
    after = sorted(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else []
    assert len(after) == len(before)


def test_plain_file_is_read(folder):
    (folder / FILE).write_text("x = '한글'\n", encoding="utf-8")
    assert read_source(folder, FILE, LIMIT_KIB) == "x = '한글'\n"


def test_byte_order_mark_is_dropped(folder):
    (folder / FILE).write_bytes(b"\xef\xbb\xbfx = 1\n")
    assert read_source(folder, FILE, LIMIT_KIB) == "x = 1\n"


def test_empty_file_is_read(folder):
    (folder / FILE).touch()
    assert read_source(folder, FILE, LIMIT_KIB) == ""


def test_missing_file_is_refused(folder):
    assert refusal(folder) == f"no such file in {folder}"


def test_missing_chapter_is_refused(folder):
    (folder / "ch01_numbers").rmdir()
    assert refusal(folder) == f"no such file in {folder}"


def test_link_is_refused_and_not_followed(folder, tmp_path):
    (tmp_path / "secret.py").write_text("secret = 1\n")
    (folder / FILE).symlink_to(tmp_path / "secret.py")
    assert refusal(folder) == "this is a link; links are not followed"


def test_link_to_nothing_is_refused(folder):
    (folder / FILE).symlink_to(folder / "nothing")
    assert refusal(folder) == "this is a link; links are not followed"


def test_linked_chapter_is_refused_and_not_followed(folder, tmp_path):
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets/double.py").write_text("secret = 1\n")
    (folder / "ch01_numbers").rmdir()
    (folder / "ch01_numbers").symlink_to(tmp_path / "secrets")
    assert refusal(folder) == "a folder on the way is a link or a file; nothing was read"


def test_chapter_that_is_a_file_is_refused(folder):
    (folder / "ch01_numbers").rmdir()
    (folder / "ch01_numbers").touch()
    assert refusal(folder) == "a folder on the way is a link or a file; nothing was read"


def test_folder_is_refused(folder):
    (folder / FILE).mkdir()
    assert refusal(folder) == "this is not a file but something else; nothing was read"


def test_fifo_is_refused_without_waiting_for_a_writer(folder):
    os.mkfifo(folder / FILE)
    assert refusal(folder) == "this is not a file but something else; nothing was read"


def test_socket_is_refused(folder, monkeypatch):
    monkeypatch.chdir(folder)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(FILE))
        assert refusal(folder) == "cannot be read: No such device or address"


def test_large_file_is_refused_unread(folder, monkeypatch):
    with open(folder / FILE, "wb") as file:
        file.truncate(50 * 1024 * 1024)
    monkeypatch.setattr(submission, "open", lambda *_, **__: pytest.fail("it was opened"), raising=False)
    assert refusal(folder) == "51200 KiB is more than the 1024 KiB that a file may have"


def test_size_limit_is_exact(folder):
    (folder / FILE).write_bytes(b"#" * 1024)
    assert len(read_source(folder, FILE, 1)) == 1024
    (folder / FILE).write_bytes(b"#" * 1025)
    assert refusal(folder, limit_kib=1) == "2 KiB is more than the 1 KiB that a file may have"


def test_file_that_grows_while_it_is_read_is_refused(folder, monkeypatch):
    (folder / FILE).write_bytes(b"#" * 1000)
    honest = os.fstat

    def before_it_grew(descriptor):
        status = honest(descriptor)
        (folder / FILE).write_bytes(b"#" * 5000)
        return status

    monkeypatch.setattr(submission.os, "fstat", before_it_grew)
    assert refusal(folder, limit_kib=1) == "2 KiB is more than the 1 KiB that a file may have"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"x = 1\n\xff\xfe\n", "the file is not UTF-8 (byte 6): save it as UTF-8"),
        ("# 한글\n".encode("cp949"), "the file is not UTF-8 (byte 2): save it as UTF-8"),
        ("x = 1\n".encode("utf-16"), "the file is UTF-16: save it as UTF-8"),
        (b"x = 1\0\n", "the file holds NUL bytes: it is not Python source"),
        (b"\xed\xa0\x80", "the file is not UTF-8 (byte 0): save it as UTF-8"),
    ],
)
def test_file_that_is_no_text_is_refused(folder, data, reason):
    (folder / FILE).write_bytes(data)
    assert refusal(folder) == reason


def test_file_without_permission_is_refused(folder, monkeypatch):
    # As root every file can be read, so the kernel's answer is played.
    honest = os.open

    def denied(path, flags, **settings):
        if path == FILE.name:
            raise PermissionError(13, "Permission denied")
        return honest(path, flags, **settings)

    (folder / FILE).touch()
    monkeypatch.setattr(submission.os, "open", denied)
    assert refusal(folder) == "cannot be read: Permission denied"


def test_folder_without_permission_is_refused(folder, monkeypatch):
    def denied(path, flags, **settings):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(submission.os, "open", denied)
    assert refusal(folder) == f"{folder} cannot be read: Permission denied"


def test_disk_that_fails_while_reading_is_a_refusal(folder, monkeypatch):
    def broken(*_arguments, **_settings):
        raise OSError(5, "Input/output error")

    (folder / FILE).touch()
    monkeypatch.setattr(submission, "open", broken, raising=False)
    assert refusal(folder) == "cannot be read: Input/output error"


def test_read_files_goes_on_after_a_refusal(tmp_path):
    root = copy_course(tmp_path)
    course = Course.load(root)
    (root / "exercises/ch01_numbers/double.py").write_bytes(b"\0")
    (root / "exercises/ch01_numbers/counter.py").unlink()
    files = read_files(course.exercises, course.exercises_dir, LIMIT_KIB)
    assert [file.exercise_id for file in files] == [exercise.id for exercise in course.exercises]
    assert [file.source is None for file in files] == [True, False, True, False]
    assert files[0].refusal.en == "ch01_numbers/double.py: the file holds NUL bytes: it is not Python source"
    assert files[1].refusal is None


def test_read_files_sees_who_imports_torch():
    course = Course.load(MINIATURE)
    files = read_files(course.exercises, MINIATURE / "solutions", LIMIT_KIB)
    assert {file.exercise_id: file.imports_torch for file in files} == {
        "ch01_numbers/double": False,
        "ch01_numbers/mean": False,
        "ch01_numbers/counter": False,
        "ch02_torch/scale": True,
    }


def test_looking_for_torch_takes_no_time_on_a_hostile_file(folder):
    # Blank lines once made the search quadratic: minutes for a file within the limit.
    root = copy_course(folder)
    (root / "exercises" / FILE).write_text("\n \t" * 100_000 + "x = 1\n")
    course = Course.load(root)
    start = time.perf_counter()
    file = read_files([course.exercise("double")], course.exercises_dir, LIMIT_KIB)[0]
    assert not file.imports_torch
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("name", ["nothing", "file"])
def test_read_files_of_no_folder_is_wrong_use(tmp_path, name):
    (tmp_path / "file").touch()
    course = Course.load(MINIATURE)
    with pytest.raises(UsageError) as caught:
        read_files(course.exercises, tmp_path / name, LIMIT_KIB)
    assert caught.value.text.en == (
        f"no folder {tmp_path / name}: --submission takes a folder laid out like exercises/"
    )
