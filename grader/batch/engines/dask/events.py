"""What the connection to a cluster is told, and what it tells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from grader.batch.engines.engine import Work
from grader.model import Text

__all__ = ["Answered", "Came", "Event", "Gone", "Kit", "Lost", "Refused"]


@dataclass(frozen=True, slots=True)
class Kit:
    """What every worker is told before it gets submissions; ``archive`` makes the course's files ready to be sent."""

    work: Work
    versions: Mapping[str, str]
    archive: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Came:
    """A worker was found fit."""

    address: str
    name: str
    slots: int
    level: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A worker must not grade."""

    address: str
    name: str
    reason: Text


@dataclass(frozen=True, slots=True)
class Gone:
    """A worker is there no longer."""

    address: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A worker's answer to a submission, see `plugin.grade`."""

    key: str
    message: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Lost:
    """The cluster is there no longer."""

    reason: Text


Event = Came | Refused | Gone | Answered | Lost
