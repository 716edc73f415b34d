"""The grader itself for a student's copy: a wheel of the package that runs right now, and the versions it runs with."""

from __future__ import annotations

import base64
import hashlib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import grader
from grader.errors import CannotGrade
from grader.i18n import both
from grader.release.archive import zip_bytes

__all__ = ["pinned_versions", "wheel_contents", "wheel_name"]

_NAME = "grader"
_UNWANTED = ("__pycache__", ".pyc", ".pyo", ".po", ".pot")


def wheel_name() -> str:
    return f"{_NAME}-{grader.__version__}-py3-none-any.whl"


def wheel_contents() -> bytes:
    """Return the wheel: the package's own files and what an installer must know, nothing of where they lay.

    Raises
    ------
    CannotGrade
        The package runs without having been installed.
    """
    files = dict(_package_files())
    info = f"{_NAME}-{grader.__version__}.dist-info"
    project = _project()
    files[f"{info}/METADATA"] = project.metadata().encode()
    files[f"{info}/WHEEL"] = b"Wheel-Version: 1.0\nGenerator: grader\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    files[f"{info}/entry_points.txt"] = project.entry_points.encode()
    files[f"{info}/licenses/LICENSE"] = project.licence.encode()
    record = [f"{name},sha256={_record_digest(data)},{len(data)}" for name, data in sorted(files.items())]
    files[f"{info}/RECORD"] = "".join(f"{line}\n" for line in [*record, f"{info}/RECORD,,"]).encode()
    return zip_bytes(files)


def pinned_versions(extras: tuple[str, ...] = ()) -> str:
    """Return the versions of all libraries that this grader runs with, one ``name==version`` a line.

    What is not installed here has no line; the public version counts, without what a builder added to it.
    """
    pins: dict[str, str] = {}
    waiting = [(_NAME, extras)]
    while waiting:
        name, asked = waiting.pop()
        try:
            needed: Sequence[str] = _project().needed if name == _NAME else metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue
        if name != _NAME:
            pins[name] = metadata.version(name).partition("+")[0]
        for requirement in map(Requirement, needed):
            following = canonicalize_name(requirement.name)
            if _applies(requirement, asked) and following not in pins:
                waiting.append((following, tuple(requirement.extras)))
    return "".join(f"{name}=={version}\n" for name, version in sorted(pins.items()))


def _applies(requirement: Requirement, extras: tuple[str, ...]) -> bool:
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras))


def _package_files() -> Iterator[tuple[str, bytes]]:
    folder = Path(grader.__file__).parent
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(part.endswith(_UNWANTED) for part in path.relative_to(folder).parts):
            yield f"{_NAME}/{path.relative_to(folder).as_posix()}", path.read_bytes()


@dataclass(frozen=True)
class _Project:
    """What an installer must know of the package; ``needed`` are requirements with their markers."""

    needed: Sequence[str]
    extras: Sequence[str]
    python: str
    entry_points: str
    licence: str

    def metadata(self) -> str:
        fields = [
            ("Metadata-Version", "2.4"),
            ("Name", _NAME),
            ("Version", grader.__version__),
            ("License-Expression", "MIT"),
            ("License-File", "LICENSE"),
            ("Requires-Python", self.python),
            *(("Requires-Dist", requirement) for requirement in self.needed),
            *(("Provides-Extra", extra) for extra in self.extras),
        ]
        return "".join(f"{name}: {value}\n" for name, value in fields)


def _project() -> _Project:
    """Return what ``pyproject.toml`` says where the package runs from a checkout: an installation may be older."""
    folder = Path(grader.__file__).parent.parent
    try:
        project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    except (OSError, ValueError, KeyError):
        project = {}
    return _of_checkout(project, folder) if project.get("name") == _NAME else _of_installation()


def _of_checkout(project: Mapping[str, Any], folder: Path) -> _Project:
    optional = project.get("optional-dependencies", {})
    groups = {"console_scripts": project.get("scripts", {}), **project.get("entry-points", {})}
    lines = [
        line
        for group, entries in groups.items()
        for line in (f"[{group}]", *(f"{name} = {target}" for name, target in entries.items()), "")
    ]
    extra = [f'{requirement}; extra == "{name}"' for name, listed in optional.items() for requirement in listed]
    return _Project(
        needed=[*project["dependencies"], *extra],
        extras=list(optional),
        python=project["requires-python"],
        entry_points="\n".join(lines),
        licence=(folder / "LICENSE").read_text(encoding="utf-8"),
    )


def _of_installation() -> _Project:
    try:
        installed = metadata.distribution(_NAME)
    except metadata.PackageNotFoundError:
        raise CannotGrade(
            both("the grader is not installed here, so it cannot be packed. Run scripts/setup, or: pip install .")
        ) from None
    return _Project(
        needed=installed.requires or [],
        extras=installed.metadata.get_all("Provides-Extra") or [],
        python=installed.metadata["Requires-Python"],
        entry_points=installed.read_text("entry_points.txt") or "",
        licence=installed.read_text("licenses/LICENSE") or "",
    )


def _record_digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
