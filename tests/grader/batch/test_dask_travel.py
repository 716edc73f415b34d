"""What a worker elsewhere must have: versions and the course's files."""

import io
import zipfile
from pathlib import Path

from grader.batch.digest import Digest
from grader.batch.engines.dask import travel
from grader.batch.engines.engine import Work
from grader.course import Course
from tests.grader.courses import MINIATURE, copy_course

DOUBLE = "ch01_numbers/double"
HERE = {"grader": "1.0 (abcd)", "Python": "3.11", "numpy": "2.4.6"}


def work_of(root, exercises=(DOUBLE,)):
    course = Course.load(root)
    digest = Digest(course, [course.exercise(name) for name in exercises], 7, travel.grader.__version__).of_course
    return Work(str(root), tuple(exercises), 7, "", digest)


def test_same_versions_do_not_differ():
    assert travel.difference(HERE, {**HERE, "torch": "2.13.0"}) is None


def test_first_difference_is_told_with_both_versions():
    said = travel.difference(HERE, {**HERE, "numpy": "2.3.1"})
    assert said is not None
    assert said.en == "it has numpy 2.3.1, and here is 2.4.6"
    assert "2.3.1" in said.ko and "2.4.6" in said.ko


def test_library_that_is_missing_there_is_told():
    assert travel.difference({**HERE, "torch": "2.13.0"}, {**HERE, "torch": ""}).en == "torch is not installed there"


def test_library_that_is_missing_here_can_have_any_version_there():
    assert travel.difference({**HERE, "torch": ""}, {**HERE, "torch": "2.13.0"}) is None
    assert travel.difference({**HERE, "torch": ""}, HERE) is not None


def test_versions_name_the_grader_and_its_code():
    versions = travel.versions()
    assert versions["grader"].startswith(f"{travel.grader.__version__} (")
    assert versions["numpy"] and versions["Python"].startswith("3.")


def test_course_that_travelled_is_the_same_course(tmp_path):
    work = work_of(MINIATURE)
    travel.unpack(travel.pack(Course.load(MINIATURE), work.exercises), tmp_path)
    there = travel.same_course(work, tmp_path)
    assert there is not None
    assert (there.root, there.digest) == (str(tmp_path), work.digest)


def test_whole_course_travels(tmp_path):
    course = Course.load(MINIATURE)
    work = work_of(MINIATURE, tuple(exercise.id for exercise in course.exercises))
    travel.unpack(travel.pack(course, work.exercises), tmp_path)
    assert travel.same_course(work, tmp_path) is not None


def test_only_what_grading_needs_travels():
    archive = travel.pack(Course.load(MINIATURE), (DOUBLE,))
    names = zipfile.ZipFile(io.BytesIO(archive)).namelist()
    assert "course.toml" in names
    assert "tests/hidden/ch01_numbers/test_double.py" in names
    assert not [name for name in names if name.startswith("exercises/") or "test_mean" in name]


def test_same_files_give_the_same_archive(tmp_path):
    copy = copy_course(tmp_path)
    assert travel.pack(Course.load(MINIATURE), (DOUBLE,)) == travel.pack(Course.load(copy), (DOUBLE,))


def test_another_suite_is_another_course(tmp_path):
    work = work_of(MINIATURE)
    copy = copy_course(tmp_path)
    assert travel.same_course(work, copy) is not None
    with open(copy / "tests/hidden/ch01_numbers/test_double.py", "a") as suite:
        suite.write("# changed\n")
    assert travel.same_course(work, copy) is None


def test_folder_without_a_course_is_no_course(tmp_path):
    assert travel.same_course(work_of(MINIATURE), tmp_path) is None


def test_code_that_reports_depend_on_is_named_in_full():
    root = Path(travel.grader.__file__).parent
    assert all((root / place).exists() for place in travel._GRADING)
