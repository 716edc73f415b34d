"""Saved files as the system tells of them, and as they are found by looking."""

import os
import queue

import pytest

from grader.course import Course
from grader.watch import events as events_module
from grader.watch import lookout as lookout_module
from grader.watch.events import Changed, FileEvents, Polling
from grader.watch.lookout import Lookout, ManifestChanged, SavedUnseen
from tests.grader.courses import copy_course

TIMEOUT_S = 60


class Told:
    """Gathers what is told, in the order in which it comes."""

    def __init__(self):
        self._items = queue.Queue()
        self.put = self._items.put

    def until(self, wanted):
        while True:
            item = self._items.get(timeout=TIMEOUT_S)
            if wanted(item):
                return item

    def until_changed(self, path):
        return self.until(lambda item: isinstance(item, Changed) and path in item.paths)


@pytest.fixture
def told():
    return Told()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ch01").mkdir()
    (tmp_path / "ch01/a.py").write_text("x = 0\n")
    os.utime(tmp_path / "ch01/a.py", (1, 1))  # polling tells seconds apart, no less
    return tmp_path


@pytest.fixture(params=[False, True], ids=["told", "polling"])
def watched(request, folder, told):
    watching = FileEvents([folder, folder / "none"], told.put, is_polling=request.param)
    watching.start()
    assert watching.wait_until_ready(TIMEOUT_S)
    yield folder
    watching.stop()
    assert not watching.is_running


def write(path):
    path.write_text("x = 1  # longer\n")


def replace(path):
    beside = path.with_name(".a.py.new")
    beside.write_text("x = 2  # longer still\n")
    os.replace(beside, path)


def as_vim_does(path):
    path.rename(path.with_name("a.py~"))
    path.write_text("x = 3  # and longer\n")
    path.with_name("a.py~").unlink()


@pytest.mark.parametrize("save", [write, replace, as_vim_does, os.unlink], ids=lambda save: save.__name__)
def test_save_is_told_of_however_the_editor_does_it(watched, told, save):
    path = watched / "ch01/a.py"
    save(path)
    changed = told.until_changed(path)
    assert not any(name.name.endswith(("~", ".new")) for name in changed.paths)


def test_file_in_a_new_folder_is_told_of(watched, told):
    (watched / "ch02").mkdir()
    told.until(lambda item: isinstance(item, Changed) and item.concerns(watched / "ch02/b.py"))


def test_limit_on_watches_leads_to_polling_said_aloud(folder, told, monkeypatch):
    real = events_module.FileEvents._watch

    def refuse(self, *, is_polling):
        if not is_polling:
            raise OSError(28, "OS file watch limit reached.")
        real(self, is_polling=True)

    monkeypatch.setattr(events_module.FileEvents, "_watch", refuse)
    watching = FileEvents([folder], told.put)
    watching.start()
    reason = told.until(lambda item: isinstance(item, Polling)).reason
    assert "OS file watch limit reached" in reason.en
    assert watching.wait_until_ready(TIMEOUT_S)
    write(folder / "ch01/a.py")
    told.until_changed(folder / "ch01/a.py")
    watching.stop()


# -- lookout ---------------------------------------------------------------------------------------------------


@pytest.fixture
def course(tmp_path):
    return Course.load(copy_course(tmp_path).resolve())


@pytest.fixture
def deaf(course, told, monkeypatch):
    """A lookout whose system tells of nothing."""
    monkeypatch.setattr(events_module.FileEvents, "start", lambda self: None)
    lookout = Lookout(course, course.exercise("double"), told.put)
    yield lookout
    lookout.stop()


def happenings(lookout):
    return [type(item) for item in lookout.look()]


def test_quiet_course_has_nothing_to_tell(deaf):
    assert happenings(deaf) == []


def test_save_that_nobody_told_of_is_noticed_and_leads_to_polling(deaf, course, told, monkeypatch):
    now = [100.0]
    monkeypatch.setattr(lookout_module.time, "monotonic", lambda: now[0])
    course.exercise("double").stub_path.write_text("x = 1\n")
    assert happenings(deaf) == []  # its event may be on the way
    now[0] += 1.0
    assert happenings(deaf) == [SavedUnseen]
    assert "did not tell of a change" in told.until(lambda item: isinstance(item, Polling)).reason.en
    deaf.see()
    assert happenings(deaf) == []


def test_save_that_was_seen_is_no_missed_one(deaf, course, monkeypatch):
    now = [100.0]
    monkeypatch.setattr(lookout_module.time, "monotonic", lambda: now[0])
    course.exercise("double").stub_path.write_text("x = 1\n")
    assert happenings(deaf) == []
    deaf.see()
    now[0] += 5.0
    assert happenings(deaf) == []


def test_manifest_is_told_of_once(deaf, course):
    manifest = course.root / "course.toml"
    manifest.write_text(manifest.read_text() + "\n# changed\n")
    assert happenings(deaf) == [ManifestChanged]
    assert happenings(deaf) == []


def test_folder_that_goes_and_comes_back_is_watched_again(course, told):
    lookout = Lookout(course, course.exercise("double"), told.put)
    assert lookout.wait_until_ready(TIMEOUT_S)
    away = course.root / "away"
    course.exercises_dir.rename(away)
    assert happenings(lookout) == [SavedUnseen]
    away.rename(course.exercises_dir)
    assert happenings(lookout) == [SavedUnseen]
    assert lookout.wait_until_ready(TIMEOUT_S)
    path = course.exercise("double").stub_path
    path.write_text("x = 1\n")
    told.until_changed(path)
    lookout.stop()
