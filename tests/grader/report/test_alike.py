"""Which files several students handed in alike."""

from grader.report.alike import Alike, AlikeFiles
from tests.grader.batch.classes import entry


def handed_in(name, files, **more):
    made = entry(name, **more)
    made.report["exercises"] = [{"id": exercise, "file": digest} for exercise, digest in files.items()]
    return made


def groups(*entries, stubs=None):
    files = AlikeFiles(stubs or {})
    for one in entries:
        files.add(one)
    return files.groups()


ONE, TWO = "a" * 16, "b" * 16


def test_groups_are_told_by_exercise_whoever_came_first():
    entries = [handed_in("c", {"x/2": ONE, "x/1": TWO}), handed_in("a", {"x/2": ONE}), handed_in("b", {"x/1": TWO})]
    expected = [Alike("x/1", ("b", "c")), Alike("x/2", ("a", "c"))]
    assert groups(*entries) == groups(*entries[::-1]) == expected


def test_the_same_text_for_two_exercises_is_no_group():
    assert groups(handed_in("a", {"x/1": ONE}), handed_in("b", {"x/2": ONE})) == []


def test_stubs_and_files_that_were_refused_are_left_out():
    entries = [handed_in(name, {"x/1": ONE, "x/2": None}) for name in "ab"]
    assert groups(*entries, stubs={"x/1": ONE}) == []


def test_a_submission_that_is_the_same_as_a_whole_is_told_elsewhere():
    assert groups(handed_in("a", {"x/1": ONE}), handed_in("b", {"x/1": ONE}, same_as="a")) == []


def test_a_journal_of_an_older_version_tells_nothing():
    old = entry("a")
    old.report["exercises"] = [{"id": "x/1"}]
    assert groups(old, handed_in("b", {"x/1": ONE})) == []
