"""Limits on student code: one table, the unit in each name.

``course.toml`` may change any of them under ``[limits]``; a case may set ``time_limit_s`` and
``memory_limit_mib`` for itself.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields

__all__ = ["STATE_FOLDER", "Limits"]

#: What the grader keeps for the student, in the course's folder: progress, copies of stubs, backups.
STATE_FOLDER = ".grader"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one sandbox may use.

    Attributes
    ----------
    case_time_s
        Wall time of one case; stretched to ``reference_factor`` times the reference's own time where
        that is longer, and by the time the machine kept the sandbox waiting for a processor.
    reference_factor
        How many times the reference solution's own time a case may take.
    load_time_s
        Wall time for importing the student's file.
    memory_mib
        Memory over what the warm process itself has.
    output_kib
        What a case may print; head and tail are kept.
    threads
        Processes and threads together.
    file_mib
        Size of the largest file, and of the private folder, that student code can write.
    source_kib
        Size of a submission file; a larger one is refused unread.
    """

    case_time_s: float = 2.0
    reference_factor: float = 20.0
    load_time_s: float = 5.0
    memory_mib: int = 1024
    output_kib: int = 64
    threads: int = 16
    file_mib: int = 16
    source_kib: int = 1024

    def to_json(self) -> dict[str, float | int]:
        return asdict(self)

    @classmethod
    def names(cls) -> tuple[str, ...]:
        return tuple(item.name for item in fields(cls))
