"""The program's first lines: a check that a resident can run is handed over before anything slow is imported."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence

from grader.resident import place

__all__ = ["is_handed_over", "main"]

#: Objects made before cycles are looked for: by default an import would spend a tenth of its time on that.
_GARBAGE = 50_000
#: Needs this process itself, or is for somebody who does not want another.
_OWN = frozenset({"--watch", "--no-resident", "--help", "-h"})


def main() -> None:
    """Run ``grader`` and exit."""
    gc.set_threshold(_GARBAGE)
    arguments = sys.argv[1:]
    if is_handed_over(arguments) and place.is_wanted():
        from grader.resident import client

        code = client.run(arguments)
        if code is not None:
            _leave(code)
            sys.exit(code)
    from grader.cli.main import main as run

    try:
        run(arguments)
    except SystemExit as end:
        _leave(end.code)
        raise


def _leave(code: object) -> None:
    """End the process at once, if that loses nothing: taking a large interpreter apart takes a while."""
    if not isinstance(code, int) or _awaits_threads():
        return
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        return  # Python says it in its own way
    atexit._run_exitfuncs()
    os._exit(code)


def _awaits_threads() -> bool:
    threading = sys.modules.get("threading")
    return threading is not None and any(
        not thread.daemon for thread in threading.enumerate() if thread is not threading.main_thread()
    )


def is_handed_over(arguments: Sequence[str]) -> bool:
    """Tell whether the command is ``check``, with nothing that only this process can do."""
    if _OWN.intersection(arguments):
        return False
    words = iter(arguments)
    for word in words:
        if word in ("--lang", "--course"):
            next(words, None)
        elif not word.startswith(("--lang=", "--course=")):
            return word == "check"
    return False
