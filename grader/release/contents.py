"""All files of a student's copy, in memory."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from grader import __version__
from grader.course import MANIFEST, Chapter, Course, Exercise
from grader.errors import CannotGrade, UsageError
from grader.i18n import both
from grader.model import LANGUAGES, Text
from grader.release.lessons import student_lesson, unknown_graded
from grader.release.manifest import MANIFEST_NAME, Manifest, SuiteSize
from grader.release.suite import public_suite
from grader.release.wheel import pinned_versions, wheel_contents, wheel_name
from grader.settings import STATE_FOLDER
from grader.stubs import committed_file, is_stub

__all__ = ["PROGRAMS", "Release", "build", "kept_stub"]

#: Files that can be run.
PROGRAMS = ("grader", "setup.sh")
_FILES = Path(__file__).parent / "files"
_IGNORED = f".venv/\n{STATE_FOLDER}/\n__pycache__/\n"


@dataclass(frozen=True)
class Release:
    """A student's copy.

    Attributes
    ----------
    contents
        By path with ``/``, ``release.json`` among them.
    remarks
        What the instructor should know.
    """

    manifest: Manifest
    contents: Mapping[str, bytes]
    remarks: tuple[Text, ...]


def build(course: Course, wheels: Path | None = None) -> Release:
    """Put the copy together.

    Parameters
    ----------
    wheels
        A folder with the libraries' wheels, for students without a network.

    Raises
    ------
    UsageError, CannotGrade
        Something is not fit for students: names the file.
    """
    if course.is_released:
        raise UsageError(both("{folder} is a student's copy itself; release from the course", folder=course.root))
    remarks: list[Text] = []
    suites: dict[str, SuiteSize] = {}
    contents = dict(_course_files(course, remarks))
    for exercise in course.exercises:
        contents |= _exercise_files(course, exercise, suites, remarks)
    contents |= _grader_files(course, wheels)
    version = Manifest.of(course.id, __version__, suites, contents).version
    contents["README.md"] = _readme(course, version).encode()
    manifest = Manifest.of(course.id, __version__, suites, contents)
    return Release(manifest, {**contents, MANIFEST_NAME: manifest.to_bytes()}, tuple(remarks))


def kept_stub(exercise: Exercise) -> str:
    """Return where a copy keeps the stub that an exercise begins from."""
    return f"{STATE_FOLDER}/stubs/{exercise.relative_path.as_posix()}"


def _course_files(course: Course, remarks: list[Text]) -> Iterator[tuple[str, bytes]]:
    yield MANIFEST, _manifest_toml(course)
    for path in (course.glossary_path, *sorted(course.data_dir.rglob("*"))):
        if path.is_file() and not path.name.startswith(".") and path.suffix != ".py":
            yield _relative(course, path), path.read_bytes()
    for chapter in course.chapters:
        yield from _lesson_files(course, chapter, remarks)


def _manifest_toml(course: Course) -> bytes:
    """Return ``course.toml`` without comments, and without who may hand in later and why."""
    import tomli_w

    data = tomllib.loads((course.root / MANIFEST).read_text(encoding="utf-8"))
    data.get("late", {}).pop("exceptions", None)
    head = {"format_version": data.pop("format_version"), "edition": "student"}
    return tomli_w.dumps({**head, **data}).encode()


def _lesson_files(course: Course, chapter: Chapter, remarks: list[Text]) -> Iterator[tuple[str, bytes]]:
    for language in LANGUAGES:
        path = chapter.lesson_path(language)
        if not path.is_file():
            remarks.append(both("{path}: no such lesson; the copy goes without", path=_relative(course, path)))
            continue
        text, lesson = student_lesson(chapter, language)
        yield _relative(course, path), text.encode()
        for figure in lesson.figures:
            picture = lesson.figure_path(figure)
            if picture.is_file():
                yield _relative(course, picture), picture.read_bytes()
            else:
                remarks.append(both("{path}: no such picture", path=_relative(course, picture)))
    if unknown := unknown_graded(chapter):
        raise CannotGrade(
            both(
                "course.toml: graded_quizzes of {chapter} names what is no quiz of it: {names}",
                chapter=chapter.id,
                names=", ".join(unknown),
            )
        )


def _exercise_files(
    course: Course, exercise: Exercise, suites: dict[str, SuiteSize], remarks: list[Text]
) -> dict[str, bytes]:
    stub = _untouched_stub(course, exercise)
    suite = public_suite(exercise.suite_path, exercise.id)
    suites[exercise.id] = suite.size
    for name in suite.left_out:
        text = both(
            "{id}: the public case {name} needs the reference solution; it is kept back", id=exercise.id, name=name
        )
        remarks.append(text)
    return {
        _relative(course, exercise.stub_path): stub,
        kept_stub(exercise): stub,
        f"tests/public/{exercise.chapter_id}/test_{exercise.name}.py": suite.text.encode(),
    }


def _untouched_stub(course: Course, exercise: Exercise) -> bytes:
    """Return the stub, if it is one: an author who tried the exercise must not hand a solution to everybody."""
    path = _relative(course, exercise.stub_path)
    try:
        text = exercise.stub_path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CannotGrade(both("{path} cannot be read: {error}", path=path, error=error)) from None
    if not is_stub(text):
        raise CannotGrade(both("{path} is no stub: nothing in it raises NotImplementedError", path=path))
    committed = committed_file(course, exercise)
    if committed is not None and text != committed:
        raise CannotGrade(
            both(
                "{path} is not what git has. 'grader reset {name}' puts the stub back; a new stub is committed first.",
                path=path,
                name=exercise.name,
            )
        )
    return text.encode()


def _grader_files(course: Course, wheels: Path | None) -> dict[str, bytes]:
    files = {
        "grader": (_FILES / "grader.sh").read_bytes(),
        "setup.sh": (_FILES / "setup.sh").read_bytes(),
        "constraints.txt": pinned_versions(("torch",) if _uses_torch(course) else ()).encode(),
        f"wheels/{wheel_name()}": wheel_contents(),
        ".gitignore": _IGNORED.encode(),
    }
    if wheels is None:
        return files
    found = sorted(wheels.glob("*.whl")) if wheels.is_dir() else []
    if not found:
        raise UsageError(both("{folder}: no wheels here. 'pip download' fetches them: docs/release.md", folder=wheels))
    others = {f"wheels/{path.name}": path.read_bytes() for path in found if not path.name.startswith("grader-")}
    return files | others


def _uses_torch(course: Course) -> bool:
    return any(exercise.needs_torch for exercise in course.exercises)


def _readme(course: Course, version: str) -> str:
    torch = _uses_torch(course)
    return (
        (_FILES / "README.md")
        .read_text(encoding="utf-8")
        .format(
            title_en=course.title.en,
            title_ko=course.title.ko,
            version=version,
            torch_en=" Exercises that use PyTorch: `sh setup.sh torch` first." if torch else "",
            torch_ko=" 파이토치를 쓰는 연습 문제는 먼저 `sh setup.sh torch`를 실행하세요." if torch else "",
        )
    )


def _relative(course: Course, path: Path) -> str:
    return path.relative_to(course.root).as_posix()
