"""What a submission may ask of the machine before any of it is run."""

from __future__ import annotations

from dataclasses import dataclass

from grader.errors import GraderError
from grader.i18n import both

__all__ = ["Budget", "IntakeLimits", "Refused"]


class Refused(GraderError):
    """Something handed in that is not taken; the text is the reason."""

    exit_code = 1


@dataclass(frozen=True, slots=True)
class IntakeLimits:
    """Limits on one submission, archives inside archives included.

    Attributes
    ----------
    archive_mib
        Size of an archive file.
    members
        Files and folders.
    unpacked_mib
        Size of all members together, whether they are read or not.
    ratio
        Unpacked size over packed size; counts from ``ratio_from_mib`` on, since a short file of zeros packs well too.
    kept_mib
        Size of the files that are kept: those with an exercise's name.
    directory_kib
        Size of a zip's table of contents, which is read at once.
    nesting
        Archives inside archives.
    """

    archive_mib: int = 128
    members: int = 5_000
    unpacked_mib: int = 512
    ratio: int = 200
    ratio_from_mib: int = 8
    kept_mib: int = 64
    directory_kib: int = 2_048
    nesting: int = 2


class Budget:
    """Counts what one submission has used of its limits."""

    def __init__(self, limits: IntakeLimits) -> None:
        self.limits = limits
        self._members = 0
        self._unpacked = 0
        self._kept = 0

    def count_member(self) -> None:
        self._members += 1
        if self._members > self.limits.members:
            raise Refused(both("more than {limit} files and folders: nothing is taken", limit=self.limits.members))

    def count_unpacked(self, size: int) -> None:
        self._unpacked += size
        if self._unpacked > self.limits.unpacked_mib << 20:
            limit = self.limits.unpacked_mib
            raise Refused(both("it unpacks to more than {limit} MiB: nothing is taken", limit=limit))

    def check_ratio(self, unpacked: int, packed: int) -> None:
        """Refuse what grows beyond belief when ``packed`` bytes have given, or say they give, ``unpacked``."""
        ratio = self.limits.ratio
        if unpacked > self.limits.ratio_from_mib << 20 and unpacked > ratio * packed:
            raise Refused(both("it unpacks to more than {ratio} times its size: nothing is taken", ratio=ratio))

    def count_kept(self, size: int) -> None:
        self._kept += size
        if self._kept > self.limits.kept_mib << 20:
            limit = self.limits.kept_mib
            raise Refused(both("the exercises' files have more than {limit} MiB: nothing is taken", limit=limit))
