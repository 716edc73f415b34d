"""What the coordinator tells the judge process, as JSON: the files of each exercise and what was handed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from grader.model import Text

__all__ = ["ExerciseFiles", "HandedIn", "Job"]


@dataclass(frozen=True)
class ExerciseFiles:
    """The trusted files of one exercise, as paths; ``data`` is the folder of the course's tables.

    ``solution`` is empty in a student's copy: its suites were tried on the solution when it was made.
    """

    id: str
    name: str
    suite: str
    solution: str
    mistakes: tuple[str, ...] = ()
    needs_torch: bool = False
    data: str = ""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ExerciseFiles:
        return cls(**{**data, "mistakes": tuple(data["mistakes"])})


@dataclass(frozen=True)
class HandedIn:
    """One submitted file: its source, or why it was refused unread."""

    exercise_id: str
    source: str | None
    refusal: Text | None = None
    imports_torch: bool = False

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> HandedIn:
        refusal = data["refusal"]
        return cls(**{**data, "refusal": Text.from_json(refusal) if refusal else None})


@dataclass(frozen=True)
class Job:
    """One submission to judge.

    Attributes
    ----------
    ordered
        The library of the sandbox that is already on its way.
    alone
        The exercises that are not worth trying in a sandbox with others, since they take long; ``None`` to try none.
    wanted
        The exercises of which a transcript is wanted when they are passed.
    """

    files: Sequence[HandedIn]
    seed: int
    limits: Mapping[str, float]
    diagnose: bool = True
    runner: str = "lean"
    ordered: str = "numpy"
    alone: Sequence[str] | None = None
    wanted: Sequence[str] = ()

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Job:
        return cls(**{**data, "files": [HandedIn.from_json(item) for item in data["files"]]})
