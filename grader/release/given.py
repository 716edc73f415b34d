"""What a submission tells of the copy it comes from: were given files altered, is the copy an older release?

Nothing here changes a grade: suites and references are the instructor's own. It tells why a student and the batch may
not see the same.

A submission made by ``grader submit --pack`` has ``submission.json``::

    {"schema": "grader.submission/1", "course", "release": version or null, "grader": version,
     "stubs": {exercise: sha256 of the stub it began from}, "altered": [given files that were changed],
     "files": {path: sha256}}

A whole copy that was handed in has ``release.json`` and the given files themselves.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from grader.course import MANIFEST, Course, Exercise
from grader.i18n import both
from grader.model import Text
from grader.release.manifest import MANIFEST_NAME, Manifest, digest_of

__all__ = ["SUBMISSION_NAME", "SUBMISSION_SCHEMA", "GivenFiles", "is_given"]

SUBMISSION_NAME = "submission.json"
SUBMISSION_SCHEMA = "grader.submission/1"
_NAMED = 5
_TEXT_LIMIT = 80
#: By path, as intake has them: the bytes, or why they were not taken.
Files = Mapping[tuple[str, ...], "bytes | Text"]


def is_given(path: tuple[str, ...]) -> bool:
    """Tell by its path whether a file is one that students were given and do not write: a public suite, a kept stub."""
    return path[-3:-2] == ("public",) or ".grader" in path


class GivenFiles:
    """Holds submissions against the course.

    Parameters
    ----------
    course
        As it is now.
    exercises
        Those that are graded: only their stubs matter.
    """

    def __init__(self, course: Course, exercises: Sequence[Exercise]) -> None:
        self._course = course
        self._exercises = exercises

    @staticmethod
    def is_wanted(path: tuple[str, ...]) -> bool:
        """Tell whether `problems` wants to see the file at this path."""
        return path[-1] in (MANIFEST_NAME, SUBMISSION_NAME, MANIFEST) or path[-3:-2] == ("public",)

    def problems(self, files: Files) -> list[Text]:
        """Return what an instructor should know, one sentence each; never raises for what is in a file."""
        return list(dict.fromkeys([*self._of_pack(files), *self._of_copy(files)]))

    @cached_property
    def _stubs(self) -> dict[str, str]:
        """The digest of each graded exercise's stub as it is now."""
        return {e.id: digest_of(e.stub_path.read_bytes()) for e in self._exercises if e.stub_path.is_file()}

    def _of_pack(self, files: Files) -> Iterator[Text]:
        path, data = _nearest(files, SUBMISSION_NAME)
        if data is None:
            return
        told = _parsed(data)
        if told is None:
            yield both("{file} cannot be read", file=_shown(path))
            return
        yield from self._about_course(told["course"])
        yield from self._about_stubs(told["release"], told["stubs"])
        yield from _about_altered(told["altered"])
        here = path[:-1]
        differing = [
            name
            for name, digest in told["files"].items()
            if isinstance(found := files.get((*here, *name.split("/"))), bytes) and digest_of(found) != digest
        ]
        if differing:
            yield both("changed after it was packed: {names}", names=_few(differing))

    def _of_copy(self, files: Files) -> Iterator[Text]:
        path, data = _nearest(files, MANIFEST_NAME)
        if data is None:
            return
        manifest = Manifest.parse(data)
        if manifest is None:
            yield both("{file} cannot be read", file=_shown(path))
            return
        if manifest.content_version() != manifest.version:
            yield both("{file} was altered", file=_shown(path))
        yield from self._about_course(manifest.course)
        given = {e.id: manifest.files.get(f"exercises/{e.relative_path.as_posix()}") for e in self._exercises}
        stubs = {name: file.sha256 for name, file in given.items() if file is not None}
        yield from self._about_stubs(manifest.version, stubs)
        here = path[:-1]
        found = {"/".join(name[len(here) :]): data for name, data in files.items() if name[: len(here)] == here}
        checked = {name: data for name, data in found.items() if name == MANIFEST or name.startswith("tests/public/")}
        yield from _about_altered(
            [
                name
                for name, data in checked.items()
                if isinstance(data, bytes) and name in manifest.files and digest_of(data) != manifest.files[name].sha256
            ]
        )

    def _about_course(self, course: str) -> Iterator[Text]:
        if course != self._course.id:
            yield both(
                "made for the course '{other}', not for '{course}'", other=_short(course), course=self._course.id
            )

    def _about_stubs(self, version: str | None, stubs: Mapping[str, str]) -> Iterator[Text]:
        old = [name for name, digest in self._stubs.items() if name in stubs and stubs[name] != digest]
        if old:
            yield both(
                "made from an older release ({version}); the stub has changed since: {names}",
                version=_short(version or "?"),
                names=_few(old),
            )


def _about_altered(names: Sequence[str]) -> Iterator[Text]:
    if names:
        yield both("given files were altered: {names}", names=_few(sorted(names)))


def _nearest(files: Files, wanted: str) -> tuple[tuple[str, ...], bytes | None]:
    """Return the file of that name that lies nearest the top."""
    found = sorted((path for path in files if path[-1] == wanted), key=lambda path: (len(path), path))
    for path in found:
        data = files[path]
        if isinstance(data, bytes):
            return path, data
    return (), None


def _parsed(data: bytes) -> dict[str, Any] | None:
    """Return ``submission.json`` if each of its parts is what it should be; it may be anything at all."""
    try:
        told = json.loads(data.decode("utf-8"))
        is_whole = (
            told["schema"] == SUBMISSION_SCHEMA
            and type(told["course"]) is str
            and type(told["release"]) in (str, type(None))
            and _is_texts(told["altered"])
            and all(type(told[key]) is dict and _is_texts(told[key].values()) for key in ("stubs", "files"))
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return dict(told) if is_whole else None


def _is_texts(values: Any) -> bool:
    return not isinstance(values, str) and all(type(value) is str for value in values)


def _shown(path: tuple[str, ...]) -> str:
    return _short("/".join(path))


def _short(text: str) -> str:
    """Return a text from elsewhere in a form that no terminal minds."""
    plain = "".join(char if char.isprintable() else "?" for char in text)
    return plain if len(plain) <= _TEXT_LIMIT else f"{plain[: _TEXT_LIMIT - 1]}…"


def _few(names: Sequence[str]) -> str:
    more = f" … (+{len(names) - _NAMED})" if len(names) > _NAMED else ""
    return ", ".join(_short(name) for name in names[:_NAMED]) + more
