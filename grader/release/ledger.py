"""What an update did to the files of a copy, so that it can be taken back, also after a power cut in the middle.

``.grader/updates/<n>/``: ``log.json``, and under ``before/`` every file as it was. The log and the old files are
written first, the manifest of the copy last.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.errors import CannotGrade, UsageError
from grader.i18n import both
from grader.release.contents import PROGRAMS
from grader.release.manifest import MANIFEST_NAME, digest_of, is_safe_path
from grader.settings import STATE_FOLDER

__all__ = ["Ledger", "Undone"]

_LOG = "log.json"


@dataclass(frozen=True)
class Undone:
    """What came of taking an update back.

    Attributes
    ----------
    put_aside
        Files that were changed after the update, and where they are now.
    """

    version: str
    put_aside: Mapping[str, Path]


class Ledger:
    """The updates of one copy.

    Parameters
    ----------
    root
        The copy's folder.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root / STATE_FOLDER / "updates"

    def unfinished(self) -> bool:
        """Tell whether the last update was cut off."""
        last = self._last()
        return last is not None and not self._read(last)["is_done"]

    def apply(self, changes: Mapping[str, bytes | None], versions: tuple[str, str]) -> Path:
        """Write files, or remove those whose new content is None; return the folder with the old ones."""
        folder = self._folder / f"{len(self._numbers()) + 1:03}"
        entries = [
            {"path": name, "before": self._digest(name), "after": None if data is None else digest_of(data)}
            for name, data in changes.items()
        ]
        log = {"from": versions[0], "to": versions[1], "is_done": False, "entries": entries}
        folder.mkdir(parents=True, exist_ok=True)
        for entry in entries:
            if entry["before"] is not None:
                self._copy(self._root / str(entry["path"]), folder / "before" / str(entry["path"]))
        self._write_log(folder, log)
        for name in sorted(changes, key=lambda name: name == MANIFEST_NAME):
            self._put(name, changes[name])
        self._write_log(folder, {**log, "is_done": True})
        return folder / "before"

    def undo(self) -> Undone:
        """Put the files back as they were before the last update.

        Raises
        ------
        UsageError
            There is none.
        """
        folder = self._last()
        if folder is None:
            raise UsageError(both("there is no update to take back"))
        log = self._read(folder)
        put_aside: dict[str, Path] = {}
        for entry in sorted(log["entries"], key=lambda entry: str(entry["path"]) == MANIFEST_NAME):
            name, now = entry["path"], self._digest(entry["path"])
            if now == entry["before"]:
                continue
            if now is not None and now != entry["after"]:
                put_aside[name] = self._put_aside(name)
            old = None if entry["before"] is None else (folder / "before" / name).read_bytes()
            self._put(name, old)
        os.replace(folder, folder.with_name(f"{folder.name}-undone-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}"))
        return Undone(log["from"], put_aside)

    def _put_aside(self, name: str) -> Path:
        stamp = time.strftime("%Y%m%d-%H%M%S")
        target = self._root / STATE_FOLDER / "backup" / stamp / name
        number = 1
        while target.exists():
            number += 1
            target = self._root / STATE_FOLDER / "backup" / f"{stamp}-{number}" / name
        self._copy(self._root / name, target)
        return target

    def _numbers(self) -> list[Path]:
        return sorted(self._folder.glob("[0-9][0-9][0-9]*")) if self._folder.is_dir() else []

    def _last(self) -> Path | None:
        standing: Sequence[Path] = [path for path in self._numbers() if "undone" not in path.name]
        whole = [path for path in standing if (path / _LOG).is_file()]
        return whole[-1] if whole else None

    def _read(self, folder: Path) -> dict[str, Any]:
        try:
            log = json.loads((folder / _LOG).read_text(encoding="utf-8"))
            names = [str(entry["path"]) for entry in log["entries"]]
            if not all(is_safe_path(name) or name == MANIFEST_NAME for name in names):
                raise ValueError(names)
        except (OSError, ValueError, KeyError, TypeError):
            raise CannotGrade(
                both("{path} is damaged; the files as they were lie beside it", path=folder / _LOG)
            ) from None
        found: dict[str, Any] = log
        return found

    def _digest(self, name: str) -> str | None:
        path = self._root / name
        if not os.path.lexists(path):
            return None
        if path.is_symlink() or not path.is_file():
            raise UsageError(both("{path} is a link or a folder; put it away, then try again", path=name))
        return digest_of(path.read_bytes())

    def _put(self, name: str, data: bytes | None) -> None:
        path = self._root / name
        if data is None:
            path.unlink(missing_ok=True)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f".{path.name}.{os.getpid()}")
        new.write_bytes(data)
        new.chmod(0o755 if name in PROGRAMS else 0o644)
        os.replace(new, path)

    @staticmethod
    def _copy(path: Path, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)

    @staticmethod
    def _write_log(folder: Path, log: Mapping[str, Any]) -> None:
        new = folder / f".{_LOG}"
        new.write_text(json.dumps(log, indent=1), encoding="utf-8")
        os.replace(new, folder / _LOG)
