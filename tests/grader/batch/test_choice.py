"""Which of the files handed in is which exercise's."""

import pytest

from grader.batch.intake.choice import Chooser
from grader.batch.intake.contents import Contents
from grader.course import Course
from grader.model import Text
from grader.submission import read_files
from tests.grader.batch.classes import sentences
from tests.grader.courses import MINIATURE

COURSE = Course.load(MINIATURE)
CHAPTER = COURSE.resolve("ch01")


def chosen(files: dict[str, bytes | Text], exercises=CHAPTER, others=()):
    chooser = Chooser(exercises, COURSE.exercises, 1024)
    contents = Contents({tuple(path.split("/")): content for path, content in files.items()})
    contents.others = [tuple(path.split("/")) for path in others]
    handed_in, problems = chooser.choose(contents)
    return {item.exercise_id.partition("/")[2]: item for item in handed_in}, sentences(problems)


ALL = {"double.py": b"d = 1", "mean.py": b"m = 1", "counter.py": b"c = 1"}


@pytest.mark.parametrize("where", ["", "ch01_numbers/", "exercises/ch01_numbers/", "hw1/", "hw1.zip/hw1/ch01_numbers/"])
def test_files_are_found_flat_or_laid_out_like_exercises(where):
    found, problems = chosen({where + name: content for name, content in ALL.items()})
    assert [found[name].source for name in ("double", "mean", "counter")] == ["d = 1", "m = 1", "c = 1"]
    assert problems == []


def test_what_is_missing_is_named():
    found, problems = chosen({"double.py": b""})
    assert found["mean"].source is None
    assert found["mean"].refusal.en == "ch01_numbers/mean.py: no such file in the submission"
    assert problems == ["missing: ch01_numbers/mean, ch01_numbers/counter"]


def test_nothing_at_all_is_said_once():
    assert chosen({}, others=["report.pdf"])[1] == ["no file of an exercise was found"]


def test_file_in_its_chapter_is_the_better_one():
    files = {"double.py": b"old = 1", "ch01_numbers/double.py": b"new = 1"}
    found, problems = chosen(files, COURSE.resolve("double"))
    assert found["double"].source == "new = 1"
    assert problems == ["ch01_numbers/double: ch01_numbers/double.py is taken; left out: double.py"]


def test_copy_of_the_same_is_no_matter():
    files = {"double.py": b"x = 1", "backup/double.py": b"x = 1"}
    assert chosen(files, COURSE.resolve("double"))[1] == []


def test_two_files_on_a_level_are_refused():
    found, problems = chosen({"a/double.py": b"x = 1", "b/double.py": b"x = 2"}, COURSE.resolve("double"))
    assert found["double"].source is None
    assert "several files for it" in problems[0]
    assert "a/double.py, b/double.py" in problems[0]


@pytest.mark.parametrize("name", ["double-1.py", "double (2).py", "double(1).py", "Double.py", "DOUBLE.PY"])
def test_name_of_a_file_handed_in_again_is_understood(name):
    found, problems = chosen({**ALL, name: ALL["double.py"]} if name in ALL else {name: b"d = 1"})
    assert found["double"].source == "d = 1"
    assert not any("is taken for" in problem for problem in problems)  # systems and browsers do that


def test_file_in_another_chapters_folder_is_that_chapters():
    found, _ = chosen({"ch02_torch/double.py": b"x = 1", "ch02_torch/scale.py": b""}, COURSE.resolve("double"))
    assert found["double"].source == "x = 1"  # that chapter has no such exercise
    found, _ = chosen({"ch01_numbers/scale.py": b"y = 1"}, COURSE.resolve("scale"))
    assert found["scale"].source == "y = 1"


def test_only_file_for_the_only_exercise_needs_no_name():
    found, problems = chosen({"hw1_hong.py": b"d = 1"}, COURSE.resolve("double"))
    assert found["double"].source == "d = 1"
    assert problems == ["hw1_hong.py is taken for ch01_numbers/double"]


def test_file_of_another_exercise_is_not_taken_for_the_only_one():
    found, problems = chosen({"mean.py": b"m = 1"}, COURSE.resolve("double"))
    assert found["double"].source is None
    assert problems == ["no file of an exercise was found"]


def test_unknown_attempts_are_named_but_no_other_files():
    _, problems = chosen(ALL, others=["hw.ipynb", "double_v2.py", "report.pdf", "scale.py"])
    assert problems == ["no exercise has this name: double_v2.py, hw.ipynb"]


def test_reason_of_a_refusal_reaches_the_exercise():
    found, _ = chosen({**ALL, "double.py": Text("이유", "encrypted")})
    assert found["double"].refusal.en == "ch01_numbers/double.py: encrypted"


def test_refusal_of_the_whole_is_the_reason_for_each():
    chooser = Chooser(CHAPTER, COURSE.exercises, 1024)
    reason = Text("폭탄", "a bomb")
    handed_in, problems = chooser.choose(Contents(problems=[reason], refusal=reason))
    assert [item.refusal.en for item in handed_in] == [f"{exercise.id}.py: a bomb" for exercise in CHAPTER]
    assert sentences(problems) == ["a bomb"]


def test_many_problems_are_cut_off():
    contents = Contents(problems=[Text("x", f"p{n}") for n in range(100)])
    _, problems = Chooser(CHAPTER, COURSE.exercises, 1024).choose(contents)
    assert len(problems) == 21
    assert problems[-1].en == "and 81 more of this kind"


@pytest.mark.parametrize(
    "content",
    [
        b"x = 1\n",
        b"\xef\xbb\xbfx = 1\n",
        b"x = '\xb0\xa1'\n",
        b"x = 1\0\n",
        b"",
        b"import torch\n",
        b"  from torch import nn\n",
        b"# import torch\nimport torchlight\n",
        "이름 = '홍길동'\r\n".encode(),
    ],
)
def test_file_is_read_exactly_as_grader_check_reads_it(tmp_path, content):
    (tmp_path / "ch01_numbers").mkdir()
    (tmp_path / "ch01_numbers/double.py").write_bytes(content)
    exercises = COURSE.resolve("double")
    (expected,) = read_files(exercises, tmp_path, 1024)
    found, _ = chosen({"double.py": content}, exercises)
    assert found["double"] == expected
