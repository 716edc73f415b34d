"""The digest changes with all that a report depends on, and with nothing else."""

import pytest

from grader.batch.digest import Digest
from grader.course import Course
from grader.judge.job import HandedIn
from grader.model import Text
from tests.grader.courses import copy_course

FILES = [HandedIn("ch01_numbers/double", "x = 1")]


def digest_of(root, files=FILES, seed=7, version="1"):
    course = Course.load(root)
    return Digest(course, course.resolve("double"), seed, version).of(files)


@pytest.fixture
def root(tmp_path):
    return copy_course(tmp_path)


def test_digest_is_the_same_for_the_same(root):
    assert digest_of(root) == digest_of(root)


@pytest.mark.parametrize(
    "files",
    [
        [HandedIn("ch01_numbers/double", "x = 2")],
        [HandedIn("ch01_numbers/double", None, Text("a", "a"))],
        [HandedIn("ch01_numbers/double", None, Text("b", "b"))],
        [HandedIn("ch01_numbers/mean", "x = 1")],
        [],
    ],
)
def test_digest_changes_with_the_files(root, files):
    assert digest_of(root, files) != digest_of(root)


def test_digest_changes_with_seed_and_version(root):
    assert len({digest_of(root), digest_of(root, seed=8), digest_of(root, version="2")}) == 3


@pytest.mark.parametrize(
    "path",
    [
        "tests/hidden/ch01_numbers/test_double.py",
        "tests/hidden/ch01_numbers/shared.py",
        "tests/hidden/conftest.py",
        "solutions/ch01_numbers/double.py",
        "tests/mistakes/ch01_numbers/double/new.py",
        "content/data/table.csv",
    ],
)
def test_digest_changes_with_the_trusted_files(root, path):
    before = digest_of(root)
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    with open(root / path, "a") as file:
        file.write("\n")
    assert digest_of(root) != before


def test_digest_changes_with_the_limits(root):
    before = digest_of(root)
    manifest = root / "course.toml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("case_time_s = 2.0", "case_time_s = 3.0"))
    assert digest_of(root) != before


def test_digest_does_not_change_with_other_exercises_and_lessons(root):
    before = digest_of(root)
    for path in (
        "tests/hidden/ch01_numbers/test_mean.py",
        "content/ch01_numbers/ko.md",
        "exercises/ch01_numbers/double.py",
    ):
        with open(root / path, "a") as file:
            file.write("\n")
    assert digest_of(root) == before
