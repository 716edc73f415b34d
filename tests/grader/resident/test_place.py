"""Where the socket lies, and which folders are not trusted with one."""

import os
import stat

import pytest

from grader.resident import place


def test_folder_is_made_for_the_user_alone(private_folders):
    path = place.make()
    assert os.path.dirname(path) == str(private_folders[0])
    assert stat.S_IMODE(os.stat(private_folders[0]).st_mode) == 0o700
    assert place.find() is None  # there is a folder, but no socket yet
    open(path, "w").close()
    assert place.find() == path
    assert list(place.sockets()) == [path]


@pytest.mark.parametrize("mode", [0o755, 0o770, 0o701, 0o777])
def test_folder_that_others_can_enter_is_passed_over(private_folders, mode):
    first, second = private_folders
    first.mkdir(parents=True)
    first.chmod(mode)
    path = place.make()
    assert os.path.dirname(path) == str(second)
    name = os.path.basename(path)
    (first / name).touch()
    assert place.find() is None
    assert list(place.sockets()) == []


def test_link_to_a_private_folder_is_passed_over(private_folders, tmp_path):
    first, second = private_folders
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    first.parent.mkdir(parents=True)
    first.symlink_to(elsewhere)
    assert not place.is_private(str(first))
    assert os.path.dirname(place.make()) == str(second)


def test_folder_of_somebody_else_is_passed_over(private_folders, monkeypatch):
    path = place.make()
    open(path, "w").close()
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert place.find() is None


def test_path_too_long_for_a_socket_is_passed_over(private_folders, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/tmp/" + "long/" * 30)
    assert os.path.dirname(place.make()) == str(private_folders[1])


def test_folder_that_cannot_be_made_is_passed_over(private_folders, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/proc/no")
    assert os.path.dirname(place.make()) == str(private_folders[1])


@pytest.mark.parametrize("variable", ["XDG_RUNTIME_DIR", "XDG_CACHE_HOME"])
def test_relative_folder_is_no_folder(monkeypatch, variable):
    monkeypatch.setenv(variable, "run")
    assert all(os.path.isabs(folder) for folder in place.folders())


@pytest.mark.parametrize(
    ("variable", "value", "is_wanted"),
    [
        ("CI", "", True),
        ("CI", "false", True),
        ("CI", "0", True),
        ("CI", "true", False),
        ("CI", "1", False),
        ("GRADER_NO_RESIDENT", "", True),
        ("GRADER_NO_RESIDENT", "1", False),
    ],
)
def test_environment_forbids_a_resident(monkeypatch, variable, value, is_wanted):
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("CI", "GRADER_NO_RESIDENT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, value)
    assert place.is_wanted() is is_wanted
    assert place.reasons_against() == ([] if is_wanted else [variable])


def test_other_systems_have_none(monkeypatch):
    for name in ("CI", "GRADER_NO_RESIDENT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "win32")
    assert not place.is_wanted()


@pytest.mark.parametrize("variable", ["TMPDIR", "LD_LIBRARY_PATH"])
def test_what_warm_processes_inherit_is_part_of_the_name(private_folders, monkeypatch, variable):
    before = place.make()
    monkeypatch.setenv(variable, "/somewhere")
    assert place.make() != before
    assert "/somewhere" in place.identity()


def test_another_version_has_another_name(private_folders, monkeypatch):
    before = place.make()
    monkeypatch.setattr(place, "__version__", "99.0")
    assert place.make() != before
