"""The archive to upload: the same files give the same bytes, on every machine and at any time."""

from __future__ import annotations

import json
import os
from pathlib import Path

from grader import __version__
from grader.course import Course
from grader.errors import CannotGrade, UsageError
from grader.i18n import both
from grader.release.archive import zip_bytes
from grader.release.given import SUBMISSION_NAME, SUBMISSION_SCHEMA
from grader.release.manifest import digest_of
from grader.submit.check import Submission

__all__ = ["pack"]


def pack(course: Course, submission: Submission, out: Path) -> int:
    """Write the archive and return its size in bytes. A file that is there is replaced only if it is such an archive.

    Raises
    ------
    UsageError
        Something else is there.
    CannotGrade
        It cannot be written.
    """
    told = {
        "schema": SUBMISSION_SCHEMA,
        "course": course.id,
        "release": submission.release,
        "grader": __version__,
        "stubs": dict(sorted(submission.stubs.items())),
        "altered": sorted(submission.altered),
        "files": {name: digest_of(data) for name, data in sorted(submission.files.items())},
    }
    data = zip_bytes({**submission.files, SUBMISSION_NAME: (json.dumps(told, indent=1) + "\n").encode()})
    if os.path.lexists(out) and not _is_ours(out):
        raise UsageError(both("{path} is there already and is no archive of 'grader submit'; choose another", path=out))
    new = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        new.write_bytes(data)
        os.replace(new, out)
    except OSError as error:
        raise CannotGrade(both("{path} cannot be written: {error}", path=out, error=error.strerror)) from None
    finally:
        new.unlink(missing_ok=True)
    return len(data)


def _is_ours(path: Path) -> bool:
    import zipfile

    try:
        with zipfile.ZipFile(path) as archive:
            return SUBMISSION_NAME in archive.namelist()
    except (OSError, zipfile.BadZipFile, ValueError):
        return False
