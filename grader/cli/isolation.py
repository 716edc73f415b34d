"""How well this machine keeps student code apart, in plain words, and how to get more."""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from grader.cli.findings import Finding, State
from grader.i18n import both, message
from grader.judge.weaknesses import weaknesses
from grader.model import IsolationLevel, Text

__all__ = ["isolation_finding", "probe", "strongest"]

_PROBE = "grader.judge.inside.probe"
_PROBE_TIMEOUT_S = 60.0
_MEANING = {
    IsolationLevel.FULL: message("full: student code sees none of your files, no network, no other process"),
    IsolationLevel.RESTRICTED: message(
        "restricted: student code can open none of your files and no network, but runs as your user among your "
        "processes; good enough for a class"
    ),
    IsolationLevel.PROCESS: message(
        "process: student code runs apart with limits of time and memory, but could read and change your files; "
        "good enough for your own code, not for that of others"
    ),
}
#: Settings of the kernel that keep ordinary users from making namespaces: file, value that forbids, value that allows.
_SWITCHES = (
    ("user/max_user_namespaces", "0", "15000"),
    ("kernel/unprivileged_userns_clone", "0", "1"),
    ("kernel/apparmor_restrict_unprivileged_userns", "1", "0"),
)


def probe() -> dict[str, str | None]:
    """Return for each level what the kernel refused; None where the level works. Nothing at all: no answer."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", _PROBE],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            timeout=_PROBE_TIMEOUT_S,
            check=False,
        )
        found = json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return {}
    return {level.value: found.get(level.value, "?") for level in IsolationLevel} if isinstance(found, dict) else {}


def strongest(refused: Mapping[str, str | None]) -> IsolationLevel | None:
    """Return the best level that works, from what `probe` returned."""
    return next((level for level in IsolationLevel if refused.get(level.value, "?") is None), None)


def isolation_finding(
    refused: Mapping[str, str | None], *, settings: Path = Path("/proc/sys"), system: str = platform.system()
) -> Finding:
    """Say which level this machine gives and how to get a better one.

    Parameters
    ----------
    refused
        What `probe` returned.
    settings, system
        Where the kernel's settings are read, and the operating system's name.
    """
    level = strongest(refused)
    if level is None:
        reasons = "; ".join(f"{level}: {reason}" for level, reason in refused.items()) or "?"
        text = both("no level works ({reasons})", reasons=reasons)
        return Finding("isolation", State.PROBLEM, text, both("Student code is run on Linux, macOS or WSL 2 only."))
    state = State.GOOD if level is IsolationLevel.FULL else State.WARNING
    return Finding("isolation", state, _meaning(level), _advice(level, refused, settings, system))


def _meaning(level: IsolationLevel) -> Text:
    """Say what the level stops, and what it does not."""
    meaning, gaps = both(_MEANING[level]), weaknesses(level).values()
    if not gaps:
        return meaning
    ko, en = ("; ".join(gap.in_language(language) for gap in gaps) for language in ("ko", "en"))
    open_ = both("It does not stop: {gaps}.", gaps=Text(ko=ko, en=en))
    return Text(ko=f"{meaning.ko}. {open_.ko}", en=f"{meaning.en}. {open_.en}")


def _advice(level: IsolationLevel, refused: Mapping[str, str | None], settings: Path, system: str) -> Text | None:
    if level is IsolationLevel.FULL:
        return None
    if system != "Linux":
        return both("The stronger levels need Linux: a virtual machine, a container, or WSL 2 on Windows.")
    parts = [_advice_on_full(str(refused["full"]), settings)]
    if level is IsolationLevel.PROCESS:
        parts.append(
            both(
                "For restricted ({reason}): a kernel from 5.13 on with Landlock, named in lsm= on its command line.",
                reason=refused["restricted"],
            )
        )
    return Text(ko=" ".join(part.ko for part in parts), en=" ".join(part.en for part in parts))


def _advice_on_full(reason: str, settings: Path) -> Text:
    for file, forbidding, allowing in _SWITCHES:
        if _setting(settings / file) == forbidding:
            command = f"sudo sysctl -w {file.replace('/', '.')}={allowing}"
            return both("For full ({reason}): let users make namespaces, {command}.", reason=reason, command=command)
    return both(
        "For full ({reason}): in a container, start it so that namespaces are allowed "
        "(docker run --security-opt seccomp=unconfined); else run it as root or ask for user namespaces.",
        reason=reason,
    )


def _setting(path: Path) -> str | None:
    try:
        return path.read_text().strip()
    except OSError:
        return None
