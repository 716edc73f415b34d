"""Folders as students made them: links and special files are told, plain files are read."""

import os
import socket
from functools import partial

from grader.batch.intake.contents import collect
from grader.batch.intake.folders import folder_items
from grader.batch.intake.limits import IntakeLimits
from tests.grader.batch.classes import RIGHT, sentences, zipped


def taken(folder, limits=None):
    return collect(partial(folder_items, folder), lambda path: path[-1] == "double.py", 1024, limits or IntakeLimits())


def test_files_are_found_in_any_depth(tmp_path):
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/b/double.py").write_text(RIGHT)
    (tmp_path / "notes.txt").touch()
    contents = taken(tmp_path)
    assert contents.files == {("a", "b", "double.py"): RIGHT.encode()}
    assert contents.others == [("notes.txt",)]


def test_links_are_not_followed(tmp_path):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/double.py").write_text(RIGHT)
    (tmp_path / "hw").mkdir()
    (tmp_path / "hw/double.py").symlink_to("../secret/double.py")
    (tmp_path / "hw/more").symlink_to("../secret")
    contents = taken(tmp_path / "hw")
    assert sentences(contents.problems) == [
        "double.py: this is a link; links are not followed",
        "more: this is a link; links are not followed",
    ]
    assert contents.files[("double.py",)].en == "this is a link; links are not followed"


def test_pipes_and_sockets_are_not_opened(tmp_path):
    os.mkfifo(tmp_path / "double.py")
    with socket.socket(socket.AF_UNIX) as sock:
        sock.bind(str(tmp_path / "socket"))
        contents = taken(tmp_path)
    assert len(contents.problems) == 2
    assert "not a file but something else" in contents.files[("double.py",)].en


def test_endless_folders_are_cut_off(tmp_path):
    deep = tmp_path
    for _ in range(60):
        deep /= "d"
        deep.mkdir()
    (deep / "double.py").write_text(RIGHT)
    assert taken(tmp_path).files == {}


def test_too_many_files_are_refused(tmp_path):
    for number in range(21):
        (tmp_path / f"{number}.txt").touch()
    assert "more than 20 files" in taken(tmp_path, IntakeLimits(members=20)).refusal.en


def test_archive_in_a_folder_is_opened(tmp_path):
    (tmp_path / "hw1.zip").write_bytes(zipped({"hw1/double.py": RIGHT}))
    assert taken(tmp_path).files == {("hw1.zip", "hw1", "double.py"): RIGHT.encode()}


def test_name_that_is_not_utf8_is_read(tmp_path):
    folder = os.fsencode(tmp_path) + "/과제".encode("cp949")
    os.mkdir(folder)
    with open(folder + b"/double.py", "w") as file:
        file.write(RIGHT)
    assert list(taken(tmp_path).files) == [("과제", "double.py")]
