"""What is looked at before handing in, and the archive."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile

import pytest

from grader.course import Course
from grader.errors import UsageError
from grader.release.given import GivenFiles
from grader.release.source import Incoming
from grader.release.update import update_copy
from grader.stubs import remember_stubs
from grader.submit import look_through, pack
from tests.grader.courses import solve
from tests.grader.release.copies import append, built, copy_of, replace_in, secret_course


@pytest.fixture
def course(tmp_path):
    return secret_course(tmp_path)


@pytest.fixture
def copy(course, tmp_path):
    return copy_of(course, tmp_path / "copy")


def looked(root, *names):
    course = Course.load(root)
    exercises = [course.exercise(name) for name in names] or course.exercises
    return look_through(course, exercises, chosen=bool(names))


def findings(submission) -> list[str]:
    return [f"{finding.level.value}: {finding.text.en}" for finding in submission.findings]


def test_what_was_written_is_handed_in_and_the_rest_left_out(copy):
    solve(copy)
    submission = looked(copy)
    assert list(submission.files) == ["exercises/ch01_numbers/double.py"]
    assert [exercise.name for exercise in submission.untouched] == ["mean", "counter"]
    assert findings(submission) == []


def test_nothing_written_is_nothing_to_hand_in(copy):
    assert findings(looked(copy)) == ["error: there is nothing to hand in yet"]


def test_named_exercise_that_is_untouched_is_told(copy):
    solve(copy)
    assert findings(looked(copy, "double", "mean")) == [
        "warning: ch01_numbers/mean: nothing was written yet; it is left out"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("def double(x:\n", "error: {path} is no valid Python: line 1:"),
        ("def Double(x):\n    return 2 * x\n", "error: {path}: missing, so its cases cannot pass: double"),
        (
            "def double(x):\n    if x: return 2 * x\n    raise NotImplementedError\n",
            "warning: {path}: parts that are not written yet: 1",
        ),
        ("x" * (2 << 20), "error: ch01_numbers/double.py: 2048 KiB is more than the 1024 KiB"),
        ("double = 1\0", "error: ch01_numbers/double.py: the file holds NUL bytes"),
    ],
)  # fmt: skip
def test_fault_is_told_with_file_and_reason(copy, text, told):
    (copy / "exercises/ch01_numbers/double.py").write_text(text, "utf-8")
    assert findings(looked(copy))[0].startswith(told.format(path="exercises/ch01_numbers/double.py"))


@pytest.mark.parametrize("text", ["double = lambda x: 2 * x\n", "from operator import neg as double\n"])
def test_name_may_come_from_anywhere(copy, text):
    (copy / "exercises/ch01_numbers/double.py").write_text(text, "utf-8")
    assert findings(looked(copy)) == []


def test_missing_file_and_link_are_faults(copy, tmp_path):
    solve(copy)
    (copy / "exercises/ch01_numbers/mean.py").unlink()
    (copy / "exercises/ch01_numbers/counter.py").unlink()
    (copy / "exercises/ch01_numbers/counter.py").symlink_to(copy / "course.toml")
    told = findings(looked(copy))
    assert told[0].startswith("error: ch01_numbers/mean.py: no such file")
    assert told[1] == "error: ch01_numbers/counter.py: this is a link; links are not followed"


def test_altered_given_file_and_conflict_are_told(course, copy):
    solve(copy)
    append(copy / "tests/public/ch01_numbers/test_mean.py", "# mine\n")
    append(copy / "content/ch01_numbers/en.md", "my note\n")
    replace_in(course / "exercises/ch01_numbers/double.py", 'Error("double")', 'Error("double it")')
    made = built(course)
    update_copy(copy, Incoming(made.manifest, made.contents))
    told = findings(looked(copy))
    assert told[0].startswith("warning: ch01_numbers/double: its stub has changed in a newer release")
    assert told[1].startswith(
        "warning: given files are not as they were released: tests/public/ch01_numbers/test_mean.py."
    )
    assert len(told) == 2


def test_archive_is_the_same_every_time_and_has_what_a_batch_reads(course, copy, tmp_path):
    text = solve(copy)
    (copy / "answers").mkdir()
    (copy / "answers/ch01.yaml").write_text("learner: kim\nanswers:\n  names: a b\n", "utf-8")
    original, course, submission = Course.load(course), Course.load(copy), looked(copy)
    size = pack(course, submission, tmp_path / "one.zip")
    pack(course, submission, tmp_path / "two.zip")
    data = (tmp_path / "one.zip").read_bytes()
    assert (len(data), data) == (size, (tmp_path / "two.zip").read_bytes())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["answers/ch01.yaml", "exercises/ch01_numbers/double.py", "submission.json"]
        assert archive.read("exercises/ch01_numbers/double.py").decode() == text
        told = json.loads(archive.read("submission.json"))
        files = {tuple(name.split("/")): archive.read(name) for name in archive.namelist()}
    assert told["files"]["exercises/ch01_numbers/double.py"] == hashlib.sha256(text.encode()).hexdigest()
    assert str(tmp_path).encode() not in data
    assert GivenFiles(original, original.exercises).problems(files) == []


def test_pack_replaces_an_archive_of_its_own_only(copy, tmp_path):
    solve(copy)
    course, submission = Course.load(copy), looked(copy)
    out = tmp_path / "submission.zip"
    pack(course, submission, out)
    pack(course, submission, out)
    for text in ("my thesis", ""):
        (tmp_path / "thesis.zip").write_text(text, "utf-8")
        with pytest.raises(UsageError, match="is there already and is no archive of 'grader submit'"):
            pack(course, submission, tmp_path / "thesis.zip")
        assert (tmp_path / "thesis.zip").read_text("utf-8") == text


def test_course_that_is_no_copy_can_be_handed_in_too(course):
    remember_stubs(Course.load(course))
    solve(course)
    submission = looked(course)
    assert (submission.release, list(submission.files)) == (None, ["exercises/ch01_numbers/double.py"])
