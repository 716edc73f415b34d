"""Resource limits of one sandbox, as the kernel keeps them."""

from __future__ import annotations

import resource
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Usage", "apply", "current_usage", "limit_memory"]

_MIB = 1 << 20
#: Over the memory limit: what threads' stacks and mappings reserve without ever touching it.
_ADDRESS_SPACE_SLACK = 512 * _MIB
#: A belt under the judge's own clock: no sandbox lives longer than this on the processor.
_CPU_S = 300
_OPEN_FILES = 64


@dataclass(frozen=True, slots=True)
class Usage:
    """What the warm process holds before student code comes: limits are over this."""

    address_space: int
    data: int


def current_usage() -> Usage:
    """Return this process's sizes in bytes; zeros where the system does not tell."""
    try:
        pages = Path("/proc/self/statm").read_text().split()
    except OSError:
        return Usage(0, 0)
    size = resource.getpagesize()
    return Usage(address_space=int(pages[0]) * size, data=int(pages[5]) * size)


def apply(usage: Usage, *, memory_mib: int, file_mib: int, threads: int | None) -> None:
    """Set the limits for this process and all that come from it; they cannot be raised again."""
    memory = memory_mib * _MIB
    limits = {
        "RLIMIT_CORE": 0,
        "RLIMIT_CPU": _CPU_S,
        "RLIMIT_FSIZE": file_mib * _MIB,
        "RLIMIT_NOFILE": _OPEN_FILES,
    }
    if usage.address_space:
        # DATA gives a clean MemoryError; AS catches shared mappings, which DATA does not count.
        limits["RLIMIT_DATA"] = usage.data + memory
        limits["RLIMIT_AS"] = usage.address_space + memory + _ADDRESS_SPACE_SLACK
    if threads is not None:
        limits["RLIMIT_NPROC"] = threads
    for name, value in limits.items():
        _lower(getattr(resource, name, None), value)


def limit_memory(memory_mib: int) -> None:
    """Limit this process's private memory to what it has and ``memory_mib`` more."""
    data = current_usage().data
    if data:
        _lower(resource.RLIMIT_DATA, data + memory_mib * _MIB)


def _lower(kind: int | None, value: int) -> None:
    if kind is None:
        return
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(kind, (value, value))
