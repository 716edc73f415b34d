"""A course with secrets in every place, and its students' copies."""

from __future__ import annotations

from pathlib import Path

from grader.course import Course
from grader.release.contents import PROGRAMS, Release, build
from grader.release.trial import write_files
from tests.grader.courses import copy_course

#: What must never reach a student, each planted where such a thing would stand.
SECRETS = (
    "SECRETSOLUTION",
    "SECRETMISTAKE",
    "SECRETVARIANT",
    "SECRETCOMMENT",
    "SECRETSTUDENT",
    "SECRETDRAWING",
    "SECRETNOTE",
    "7654321",
    "The check comes before the division",
)


def secret_course(folder: Path) -> Path:
    """Return a copy of the miniature course, without torch, with `SECRETS` planted."""
    root = copy_course(folder)
    manifest = (root / "course.toml").read_text("utf-8")
    head, _, _ = manifest.partition('[[chapters]]\nid = "ch02_torch"')
    head = head.replace('id = "ch01_numbers"\n', 'id = "ch01_numbers"\ngraded_quizzes = ["steps-of-mean"]\n')
    exceptions = 'exceptions = [{ student = "SECRETSTUDENT", late_days = 3, reason = "ill" }]'
    late = f'[late]\ntime_zone = "Asia/Seoul"\n{exceptions}\n'
    (root / "course.toml").write_text(f"# SECRETCOMMENT\n{head}\n{late}", "utf-8")
    append(
        root / "solutions/ch01_numbers/mean.py", "\n\ndef SECRETSOLUTION(x):\n    return x * 7654321 + len(str(x))\n"
    )
    suite = root / "tests/hidden/ch01_numbers/test_mean.py"
    text = suite.read_text("utf-8").replace('"""Suite', '"""SECRETNOTE. Suite').replace("-2.0", "7654321.0")
    suite.write_text(text, "utf-8")
    for path in (root / "tests/mistakes/ch01_numbers/mean").glob("*.py"):
        append(path, "\nSECRETMISTAKE = 7654321\n")
    for path in (root / "tests/variants/ch01_numbers/mean").glob("*.py"):
        append(path, "\nSECRETVARIANT = 7654321\n")
    (root / "content/ch01_numbers/figures/draw.py").write_text("SECRETDRAWING = 1\n", "utf-8")
    lessons = (root / "content/ch01_numbers").glob("*.md")
    for path in lessons:  # the neighbour has no chapter to link to
        path.write_text(path.read_text("utf-8").replace("(../ch02_torch/", "(../ch01_numbers/"), "utf-8")
    return root


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def built(root: Path) -> Release:
    return build(Course.load(root))


def copy_of(root: Path, place: Path) -> Path:
    """Write the student's copy of a course to ``place``."""
    write_files(place, built(root).contents, PROGRAMS)
    return place
