"""What each level of isolation does not stop: for ``grader doctor``, the manual, and the corpus of attacks.

Every attack in ``tests/attacks`` that a level lets through names one of these.
"""

from __future__ import annotations

from grader.i18n import both, message
from grader.model import IsolationLevel, Text

__all__ = ["weaknesses"]

_NAMES = {"names": message("asking whether a file exists, and how large it is")}
_WITHOUT_WALLS = {
    **_NAMES,
    "files": message("reading and writing your files, the hidden suites among them"),
    "network": message("using the network and the services of this machine"),
    "processes": message("starting other programs, which may outlive the grading"),
    "signals": message("sending signals to your other processes, and reading their memory"),
    "shared memory": message("leaving messages in memory that processes share"),
    "kernel": message("asking the kernel for its rarer and riskier services"),
}
_WEAKNESSES = {
    IsolationLevel.FULL: dict[str, str](),
    IsolationLevel.RESTRICTED: _NAMES,
    IsolationLevel.PROCESS: _WITHOUT_WALLS,
}


def weaknesses(level: IsolationLevel) -> dict[str, Text]:
    """Return what the level does not stop, in words, by the names that the attacks use."""
    return {name: both(text) for name, text in _WEAKNESSES[level].items()}
