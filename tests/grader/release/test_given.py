"""What a batch is told of the copy that a submission comes from."""

from __future__ import annotations

import json

import pytest

from grader.course import Course
from grader.release.given import GivenFiles, is_given
from tests.grader.release.copies import append, built, replace_in, secret_course


@pytest.fixture
def course(tmp_path):
    return secret_course(tmp_path)


def given(course) -> GivenFiles:
    loaded = Course.load(course)
    return GivenFiles(loaded, loaded.exercises)


def whole_copy(course, folder=()) -> dict[tuple[str, ...], bytes]:
    return {(*folder, *name.split("/")): data for name, data in built(course).contents.items()}


def told(course, files) -> list[str]:
    return [text.en for text in given(course).problems(files)]


@pytest.mark.parametrize("folder", [(), ("kim", "copy")])
def test_fresh_copy_is_no_problem(course, folder):
    assert told(course, whole_copy(course, folder)) == []


def test_altered_public_case_is_named(course):
    files = whole_copy(course, ("kim",))
    files["kim", "tests", "public", "ch01_numbers", "test_double.py"] += b"# mine\n"
    assert told(course, files) == ["given files were altered: tests/public/ch01_numbers/test_double.py"]


def test_altered_manifest_is_named(course):
    files = whole_copy(course)
    files["release.json",] = files["release.json",].replace(b'"cases": 1', b'"cases": 9', 1)
    assert told(course, files) == ["release.json was altered"]


def test_older_release_is_named_only_where_a_graded_stub_has_changed(course):
    old = whole_copy(course)
    replace_in(course / "content/ch01_numbers/en.md", "Twice a number", "Double a number")
    assert told(course, old) == []
    append(course / "exercises/ch01_numbers/double.py", "# new\n")
    (problem,) = told(course, old)
    assert problem.startswith("made from an older release (")
    assert problem.endswith("the stub has changed since: ch01_numbers/double")
    loaded = Course.load(course)
    assert GivenFiles(loaded, [loaded.exercise("mean")]).problems(old) == []


def test_copy_of_another_course_is_named(course):
    files = whole_copy(course)
    replace_in(course / "course.toml", 'id = "mini"', 'id = "other"')
    assert told(course, files) == ["made for the course 'mini', not for 'other'"]


PACK = {
    "schema": "grader.submission/1", "course": "mini", "release": "abc", "grader": "0", "stubs": {}, "altered": [],
    "files": {"exercises/ch01_numbers/double.py": "0" * 64},
}  # fmt: skip


def test_pack_that_was_changed_later_is_named(course):
    files = {
        ("kim", "submission.json"): json.dumps(PACK).encode(),
        ("kim", "exercises", "ch01_numbers", "double.py"): b"x = 1\n",
    }
    assert told(course, files) == ["changed after it was packed: exercises/ch01_numbers/double.py"]


def test_what_a_pack_tells_is_passed_on(course):
    pack = {**PACK, "stubs": {"ch01_numbers/double": "1" * 64}, "altered": ["course.toml"]}
    assert told(course, {("submission.json",): json.dumps(pack).encode()}) == [
        "made from an older release (abc); the stub has changed since: ch01_numbers/double",
        "given files were altered: course.toml",
    ]


@pytest.mark.parametrize("name", ["submission.json", "release.json"])
@pytest.mark.parametrize(
    "data",
    [
        b"", b"\xff\xfe", b"[]", b"null", b"{}", b"[" * 100_000, b'{"schema": "grader.submission/1", "stubs": 3}',
        json.dumps({**PACK, "altered": "course.toml"}).encode(), json.dumps({**PACK, "files": {"a": 1}}).encode(),
        b'{"schema": "grader.release/1", "files": {"../x": {"size": 1, "sha256": "0"}}}',
        b'{"schema": "grader.release/1", "course": 1e999, "files": 3, "suites": NaN}',
    ],
)  # fmt: skip
def test_hostile_file_is_one_sentence_and_never_an_error(course, name, data):
    assert told(course, {(name,): data}) == [f"{name} cannot be read"]


def test_hostile_names_are_shown_without_control_characters(course):
    pack = {**PACK, "altered": ["\x1b[31mred\u202e" + "x" * 500]}
    (problem,) = told(course, {("submission.json",): json.dumps(pack).encode()})
    assert problem.isprintable()
    assert len(problem) < 200


def test_given_files_are_told_by_their_path():
    assert is_given(("kim", "tests", "public", "ch01_numbers", "test_double.py"))
    assert is_given((".grader", "stubs", "ch01_numbers", "double.py"))
    assert not is_given(("exercises", "ch01_numbers", "double.py"))
    assert not is_given(("double.py",))
