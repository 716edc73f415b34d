"""Tells of files that changed: by the kernel's word, else by looking again and again."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.i18n import both
from grader.model import Text

__all__ = ["Changed", "FileEvents", "Polling"]

#: Changes this close together, in milliseconds, are one: an editor that replaces a file writes, renames and removes.
_STEP_MS = 15
_DEBOUNCE_MS = 400
_POLL_MS = 400
#: How often it comes up for air: to be told to stop, and at first to say that it is at work.
_LOOK_MS = 250
#: Written beside the file by editors and by ourselves, never what is checked.
_IGNORED_ENDINGS = ("~", ".swp", ".swx", ".swo", ".tmp", ".bak", ".pyc")


@dataclass(frozen=True)
class Changed:
    """Files that were made, written, renamed or removed."""

    paths: frozenset[Path]

    def concerns(self, path: Path) -> bool:
        """Tell whether the file is among them; of a folder that was renamed only the folder is told."""
        return path in self.paths or not self.paths.isdisjoint(path.parents)


@dataclass(frozen=True)
class Polling:
    """The kernel cannot tell; from now on files are looked at again and again."""

    reason: Text


class FileEvents:
    """Watches folders with all that is below them, and single files, in a thread of its own.

    Parameters
    ----------
    paths
        What to watch; what is not there is left out.
    tell
        Called with `Changed` and `Polling`, in the thread.
    is_polling
        Look again and again from the start.
    """

    def __init__(self, paths: Sequence[Path], tell: Callable[[object], None], *, is_polling: bool = False) -> None:
        self._paths = [path for path in paths if path.exists()]
        self._tell = tell
        self._is_polling = is_polling
        self._stop = threading.Event()
        self._is_ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="file events", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5)

    @property
    def is_running(self) -> bool:
        return self._thread.is_alive()

    def wait_until_ready(self, timeout_s: float) -> bool:
        """Wait until changes from now on are told of."""
        return self._is_ready.wait(timeout_s)

    def _run(self) -> None:
        if not self._is_polling:
            try:
                self._watch(is_polling=False)
                return
            except (OSError, RuntimeError) as error:  # the kernel's limit on watches, or no watches at all
                if self._stop.is_set():
                    return
                self._tell(Polling(both("the system does not tell of changes ({error})", error=_first_line(error))))
        self._watch_by_polling()

    def _watch_by_polling(self) -> None:
        try:
            self._watch(is_polling=True)
        except (OSError, RuntimeError):
            return  # what is watched is gone; whoever asked for it looks after that

    def _watch(self, *, is_polling: bool) -> None:
        from watchfiles import watch  # it imports an event loop, while the judge warms up

        changes = watch(
            *self._paths,
            watch_filter=None,
            debounce=_DEBOUNCE_MS,
            step=_STEP_MS,
            stop_event=self._stop,
            rust_timeout=_LOOK_MS,
            yield_on_timeout=True,
            raise_interrupt=False,
            force_polling=is_polling,
            poll_delay_ms=_POLL_MS,
            ignore_permission_denied=True,
        )
        for found in changes:
            self._is_ready.set()
            if found:
                self._report({path for _, path in found})

    def _report(self, names: set[str]) -> None:
        paths = frozenset(Path(name) for name in names if not is_ignored(name))
        if paths:
            self._tell(Changed(paths))


def is_ignored(name: str) -> bool:
    """Tell whether a file is one that editors and Python leave beside the real one."""
    base = os.path.basename(name)
    return base.endswith(_IGNORED_ENDINGS) or base.startswith((".", "#")) or base == "4913" or "__pycache__" in name


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
