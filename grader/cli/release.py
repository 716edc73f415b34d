"""``grader release``: makes the student's copy of a course, or brings one up to date."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli import framework
from grader.cli.framework import argument, course_at, option, print_json, tell
from grader.cli.updates import tell_update
from grader.errors import CannotGrade, UsageError
from grader.i18n import both, language, message, say

if TYPE_CHECKING:
    from grader.release.contents import Release

SCHEMA = "grader.release-made/1"


@framework.command(
    "release",
    help=message(
        "Make the student's copy of a course in DIR, or as one file when DIR ends with .zip: stubs, lessons without "
        "the keys of graded quizzes, the public cases, and the grader. A copy that is there is brought up to date, "
        "and what was written into it is kept."
    ),
)
@argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@option(
    "--wheels",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help=message("Folder with the libraries' wheels, for students without a network."),
)
@option("--no-trial", is_flag=True, help=message("Do not try the copy with the solutions first."))
@option("--json", "as_json", is_flag=True, help=message("Print one JSON object."))
def command(context: click.Context, directory: Path, wheels: Path | None, no_trial: bool, as_json: bool) -> int:
    from grader.release.audit import audit
    from grader.release.contents import PROGRAMS, build
    from grader.release.trial import try_copy

    course = course_at(context)
    _check_place(course.root, directory)
    release = build(course, wheels)
    audit(course, release.contents)
    if not no_trial:
        if sys.stderr.isatty():
            click.echo(say("trying the copy with the solutions …"), err=True)
        try_copy(course, release.contents, PROGRAMS)
    is_update = directory.suffix != ".zip" and (directory / "release.json").is_file()
    update = None
    try:
        if is_update:
            from grader.release.source import Incoming
            from grader.release.update import update_copy

            update = update_copy(directory, Incoming(release.manifest, release.contents))
        else:
            _write(directory, release)
    except OSError as error:
        raise CannotGrade(both("{path} cannot be written: {error}", path=directory, error=error.strerror)) from None
    if as_json:
        print_json(_as_json(release, directory, is_update))
        return 0
    for remark in release.remarks:
        tell(say("note: {text}", text=remark.in_language(language())), err=True)
    if update is not None:
        return tell_update(update, directory)
    _tell(release, directory)
    return 0


def _check_place(root: Path, directory: Path) -> None:
    place = Path(os.path.realpath(directory))
    if place == root or place in root.parents:
        raise UsageError(both("{path} is the course itself or above it; name another folder", path=directory))
    # In the folders that the course is made of, the copy would become part of it.
    own = {root / name for name in ("content", "exercises", "solutions", "tests", "grader", ".git")}
    if any(folder == place or folder in place.parents for folder in own):
        raise UsageError(both("{path} lies within the course's own files; name another folder", path=directory))
    if directory.suffix == ".zip":
        if directory.is_dir():
            raise UsageError(both("{path} is a folder", path=directory))
        return
    if directory.is_dir() and any(directory.iterdir()) and not (directory / "release.json").is_file():
        raise UsageError(both("{path} is not empty, and no student's copy of a course; name another", path=directory))
    if os.path.lexists(directory) and not directory.is_dir():
        raise UsageError(both("{path} is a file; name a folder, or a name that ends with .zip", path=directory))


def _write(directory: Path, release: Release) -> None:
    from grader.release.archive import zip_bytes
    from grader.release.contents import PROGRAMS
    from grader.release.trial import write_files

    directory.parent.mkdir(parents=True, exist_ok=True)
    if directory.suffix == ".zip":
        folder = directory.stem
        contents = {f"{folder}/{name}": data for name, data in release.contents.items()}
        new = directory.with_name(f".{directory.name}.{os.getpid()}")
        new.write_bytes(zip_bytes(contents, [f"{folder}/{name}" for name in PROGRAMS]))
        os.replace(new, directory)
    else:
        write_files(directory, release.contents, PROGRAMS)


def _tell(release: Release, directory: Path) -> None:
    suites = release.manifest.suites.values()
    size = sum(len(data) for data in release.contents.values())
    text = say("{directory}: release {version}", directory=directory, version=release.manifest.version)
    tell(click.style(text, bold=True))
    tell(
        say(
            "exercises: {exercises}, public cases: {cases}, cases kept back: {kept_back}",
            exercises=len(suites),
            cases=sum(suite.cases for suite in suites),
            kept_back=sum(suite.cases_kept_back for suite in suites),
        )
    )
    tell(say("files: {files}, {size} MiB", files=len(release.contents), size=f"{size / 2**20:.1f}"))


def _as_json(release: Release, directory: Path, is_update: bool) -> dict[str, object]:
    manifest = release.manifest
    return {
        "schema": SCHEMA,
        "course": manifest.course,
        "version": manifest.version,
        "path": str(directory),
        "is_update": is_update,
        "files": len(release.contents),
        "suites": manifest.to_json()["suites"],
        "remarks": [remark.to_json() for remark in release.remarks],
    }
