"""A new release over a student's work: nothing of it is lost, and all can be taken back."""

from __future__ import annotations

import os
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from grader.course import Course
from grader.errors import UsageError
from grader.release.archive import zip_bytes
from grader.release.contents import PROGRAMS, build
from grader.release.ledger import Ledger
from grader.release.source import Incoming, read_release
from grader.release.update import pending_conflicts, resolve, update_copy
from tests.grader.courses import solve
from tests.grader.release.copies import append, copy_of, replace_in, secret_course

DOUBLE, STUB = "exercises/ch01_numbers/double.py", ".grader/stubs/ch01_numbers/double.py"
LESSON = "content/ch01_numbers/en.md"


@pytest.fixture
def course(tmp_path):
    return secret_course(tmp_path)


@pytest.fixture
def copy(course, tmp_path):
    return copy_of(course, tmp_path / "copy")


def release(course: Path) -> Incoming:
    made = build(Course.load(course))
    return Incoming(made.manifest, made.contents)


def files_of(folder: Path) -> dict[str, bytes]:
    """Return all files but those of the updates themselves."""
    paths = [path for path in folder.rglob("*") if path.is_file() and "updates" not in path.parts]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_untouched_copy_becomes_the_new_release(course, copy, tmp_path):
    replace_in(course / DOUBLE, "# TODO: return", "# TODO: give back")
    replace_in(course / LESSON, "Twice a number", "Double a number")
    update = update_copy(copy, release(course))
    assert files_of(copy) == files_of(copy_of(course, tmp_path / "new"))
    assert (DOUBLE in update.changed, update.conflicting) == (True, {})
    assert os.access(copy / "grader", os.X_OK)


def test_work_is_merged_with_a_change_elsewhere(course, copy):
    solve(copy)
    replace_in(course / DOUBLE, '"""Twice a number."""', '"""Twice a number, second edition."""')
    update = update_copy(copy, release(course))
    text = (copy / DOUBLE).read_text("utf-8")
    assert "return 2 * x" in text
    assert "second edition" in text
    assert update.merged == [DOUBLE]
    assert (copy / STUB).read_bytes() == (course / DOUBLE).read_bytes()


def test_conflict_leaves_the_file_and_shows_both(course, copy):
    mine = solve(copy)
    replace_in(course / DOUBLE, 'NotImplementedError("double")', 'NotImplementedError("double it")')
    old_stub = (copy / STUB).read_bytes()
    update = update_copy(copy, release(course))
    assert (copy / DOUBLE).read_text("utf-8") == mine
    shown = update.conflicting[DOUBLE]
    assert "return 2 * x" in shown
    assert "double it" in shown
    assert (copy / ".grader/conflicts/ch01_numbers/double.py").read_text("utf-8") == shown
    assert (copy / STUB).read_bytes() == old_stub, "the base stays, so that the merge can be made again"
    assert [exercise.name for exercise in pending_conflicts(Course.load(copy))] == ["double"]


def test_same_release_again_changes_nothing_and_shows_the_conflict_again(course, copy):
    solve(copy)
    replace_in(course / DOUBLE, 'NotImplementedError("double")', 'NotImplementedError("double it")')
    update_copy(copy, release(course))
    before = files_of(copy)
    again = update_copy(copy, release(course))
    assert (again.changes, list(again.conflicting)) == ({}, [DOUBLE])
    assert files_of(copy) == before


def test_conflict_is_resolved_by_hand(course, copy):
    solve(copy)
    replace_in(course / DOUBLE, 'NotImplementedError("double")', 'NotImplementedError("double it")')
    update_copy(copy, release(course))
    loaded = Course.load(copy)
    resolve(loaded, loaded.exercise("double"))
    assert pending_conflicts(loaded) == []
    assert (copy / STUB).read_bytes() == (course / DOUBLE).read_bytes()
    assert update_copy(copy, release(course)).conflicting == {}
    with pytest.raises(UsageError, match="no conflict to resolve"):
        resolve(loaded, loaded.exercise("double"))


def test_merge_that_would_not_parse_is_a_conflict(course, copy):
    base = "X = 1\nA = 1\nY = 2\nB = 1\nZ = 3\n\n\ndef double(x):\n    raise NotImplementedError\n"
    mine = base.replace("X = 1", 'X = """').replace("Z = 3", '"""')
    (copy / DOUBLE).write_text(mine, "utf-8")
    (copy / STUB).write_text(base, "utf-8")
    (course / DOUBLE).write_text(base.replace("Y = 2", 'Y = """2"""'), "utf-8")
    update = update_copy(copy, release(course))
    assert DOUBLE in update.conflicting
    assert (copy / DOUBLE).read_text("utf-8") == mine


def test_notes_in_a_lesson_are_copied_away_before_it_is_replaced(course, copy):
    append(copy / LESSON, "\nmy note\n")
    replace_in(course / LESSON, "Twice a number", "Double a number")
    update = update_copy(copy, release(course))
    assert update.replaced == [LESSON]
    assert "my note" not in (copy / LESSON).read_text("utf-8")
    assert "my note" in (update.before / LESSON).read_text("utf-8")


def test_notes_in_a_lesson_that_has_not_changed_stay(course, copy):
    append(copy / LESSON, "\nmy note\n")
    replace_in(course / "content/ch01_numbers/ko.md", "두 배", "곱절")
    update = update_copy(copy, release(course))
    assert update.kept == [LESSON]
    assert "my note" in (copy / LESSON).read_text("utf-8")


def drop_counter(course: Path) -> None:
    lines = (course / "course.toml").read_text("utf-8").splitlines()
    (course / "course.toml").write_text("\n".join(line for line in lines if '"counter"' not in line) + "\n", "utf-8")


def test_exercise_that_is_gone_goes_unless_something_was_written(course, copy, tmp_path):
    counter = copy / "exercises/ch01_numbers/counter.py"
    worked = tmp_path / "worked"
    shutil.copytree(copy, worked)
    append(worked / "exercises/ch01_numbers/counter.py", "\n# mine\n")
    drop_counter(course)
    assert "exercises/ch01_numbers/counter.py" in update_copy(copy, release(course)).removed
    assert not counter.exists()
    assert update_copy(worked, release(course)).kept == ["exercises/ch01_numbers/counter.py"]
    assert "# mine" in (worked / "exercises/ch01_numbers/counter.py").read_text("utf-8")


def test_file_of_the_student_where_a_new_exercise_comes_stays(course, tmp_path):
    full = release(course)
    drop_counter(course)
    copy = copy_of(course, tmp_path / "small")
    mine = copy / "exercises/ch01_numbers/counter.py"
    mine.write_text("# my own counter\n", "utf-8")
    update = update_copy(copy, full)
    assert mine.read_text("utf-8") == "# my own counter\n"
    assert "exercises/ch01_numbers/counter.py" in update.conflicting


def test_windows_line_ends_are_no_conflict(course, copy):
    text = solve(copy).replace("\n", "\r\n")
    (copy / DOUBLE).write_bytes(text.encode())
    replace_in(course / DOUBLE, '"""Twice a number."""', '"""Twice a number, second edition."""')
    update = update_copy(copy, release(course))
    data = (copy / DOUBLE).read_bytes()
    assert (update.merged, b"second edition" in data, data.count(b"\n") == data.count(b"\r\n")) == (
        [DOUBLE],
        True,
        True,
    )


def test_lost_kept_stub_is_no_conflict_where_nothing_was_written(course, copy):
    shutil.rmtree(copy / ".grader")
    replace_in(course / DOUBLE, "# TODO: return", "# TODO: give back")
    assert DOUBLE in update_copy(copy, release(course)).changed


def test_update_is_taken_back(course, copy):
    solve(copy)
    before = files_of(copy)
    replace_in(course / DOUBLE, '"""Twice a number."""', '"""Twice a number, second edition."""')
    replace_in(course / LESSON, "Twice a number", "Double a number")
    update_copy(copy, release(course))
    assert files_of(copy) != before
    undone = Ledger(copy).undo()
    assert files_of(copy) == before
    assert undone.put_aside == {}
    with pytest.raises(UsageError, match="no update to take back"):
        Ledger(copy).undo()


def test_work_after_the_update_is_put_aside_when_it_is_taken_back(course, copy):
    before = solve(copy)
    replace_in(course / DOUBLE, '"""Twice a number."""', '"""Twice a number, second edition."""')
    update_copy(copy, release(course))
    append(copy / DOUBLE, "\n# written after the update\n")
    undone = Ledger(copy).undo()
    assert (copy / DOUBLE).read_text("utf-8") == before
    assert "written after the update" in undone.put_aside[DOUBLE].read_text("utf-8")


def test_update_that_was_cut_off_is_taken_back_whole(course, copy, monkeypatch):
    solve(copy)
    before = files_of(copy)
    replace_in(course / DOUBLE, '"""Twice a number."""', '"""Twice a number, second edition."""')
    replace_in(course / LESSON, "Twice a number", "Double a number")
    real, puts = Ledger._put, []

    def cut_off(ledger, name, data):
        puts.append(name)
        if len(puts) == 2:
            raise KeyboardInterrupt
        real(ledger, name, data)

    with monkeypatch.context() as patched:
        patched.setattr(Ledger, "_put", cut_off)
        with pytest.raises(KeyboardInterrupt):
            update_copy(copy, release(course))
    with pytest.raises(UsageError, match="was cut off"):
        update_copy(copy, release(course))
    Ledger(copy).undo()
    assert files_of(copy) == before
    assert update_copy(copy, release(course)).merged == [DOUBLE]


def test_release_of_another_course_is_refused(course, copy):
    before = files_of(copy)
    replace_in(course / "course.toml", 'id = "mini"', 'id = "other"')
    with pytest.raises(UsageError, match="is of the course 'other', this copy of 'mini'"):
        update_copy(copy, release(course))
    assert files_of(copy) == before


def test_link_in_the_way_is_refused_before_anything_is_written(course, copy, tmp_path):
    (tmp_path / "elsewhere.md").write_text("precious", "utf-8")
    (copy / LESSON).unlink()
    (copy / LESSON).symlink_to(tmp_path / "elsewhere.md")
    with pytest.raises(UsageError, match=re.escape("en.md is a link or a folder")):
        update_copy(copy, release(course))
    assert (tmp_path / "elsewhere.md").read_text("utf-8") == "precious"
    assert not (copy / ".grader/updates").exists()


def test_dry_run_changes_nothing(course, copy):
    replace_in(course / LESSON, "Twice a number", "Double a number")
    before = files_of(copy)
    assert LESSON in update_copy(copy, release(course), dry=True).changed
    assert files_of(copy) == before


@pytest.mark.parametrize("prefix", ["", "copy/", "week 3/copy/"])
def test_release_is_read_from_a_zip_whatever_folder_it_is_in(course, tmp_path, prefix):
    made = build(Course.load(course))
    path = tmp_path / "new.zip"
    path.write_bytes(zip_bytes({prefix + name: data for name, data in made.contents.items()}, PROGRAMS))
    assert read_release(path) == Incoming(made.manifest, dict(made.contents))


def test_damaged_release_is_refused_with_the_file(course, copy, tmp_path):
    append(copy / LESSON, "x")
    with pytest.raises(
        UsageError, match=re.escape("content/ch01_numbers/en.md is missing or is not as it was released")
    ):
        read_release(copy)
    (tmp_path / "no.zip").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(UsageError, match="is no zip, or a damaged one"):
        read_release(tmp_path / "no.zip")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("a.txt", "a")
    with pytest.raises(UsageError, match="no student's copy"):
        read_release(tmp_path / "other.zip")


def test_release_that_leads_out_of_the_folder_is_refused(course, copy, tmp_path):
    made = build(Course.load(course))
    text = made.contents["release.json"].decode().replace('"setup.sh": {', '"../../evil.sh": {')
    (tmp_path / "evil.zip").write_bytes(zip_bytes({**made.contents, "release.json": text.encode()}))
    with pytest.raises(UsageError, match=r"its release\.json is damaged"):
        read_release(tmp_path / "evil.zip")
