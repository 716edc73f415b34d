"""The system calls that student code may make: a seccomp allow-list, assembled by hand.

Whatever is not listed fails with ``EPERM``, as if the kernel were an old one: libraries cope, student code
reads an ordinary ``PermissionError``. The list has what numpy, torch, threads and temporary files need. It
leaves out every way to start a program, reach another process, open a socket or change the namespace.
"""

from __future__ import annotations

import ctypes
import errno
import struct
from collections.abc import Sequence

from grader.judge.inside import libc

__all__ = ["SYSCALLS", "install", "program"]

_COMMON = """
    read write close fstat lseek mmap mprotect munmap brk rt_sigaction rt_sigprocmask rt_sigreturn
    pread64 pwrite64 readv writev sched_yield mremap madvise mincore nanosleep getpid
    sendto recvfrom sendmsg recvmsg uname fcntl ftruncate getcwd getdents64
    gettimeofday getrusage sysinfo times getuid getgid geteuid getegid getppid sigaltstack gettid
    futex sched_getaffinity clock_gettime clock_getres clock_nanosleep exit exit_group
    openat newfstatat readlinkat faccessat faccessat2 ppoll pselect6 set_robust_list getrandom statx rseq
    membarrier getcpu dup dup3 fadvise64 setitimer get_mempolicy set_tid_address pipe2
    mkdirat unlinkat renameat
"""
#: Older spellings that exist on x86_64 only.
_X86_ONLY = "open stat lstat poll access select dup2 pipe unlink readlink getrlimit time mkdir rmdir rename"

_X86_64 = {
    "read": 0, "write": 1, "open": 2, "close": 3, "stat": 4, "fstat": 5, "lstat": 6, "poll": 7, "lseek": 8,
    "mmap": 9, "mprotect": 10, "munmap": 11, "brk": 12, "rt_sigaction": 13, "rt_sigprocmask": 14,
    "rt_sigreturn": 15, "pread64": 17, "pwrite64": 18, "readv": 19, "writev": 20, "access": 21, "pipe": 22,
    "select": 23, "sched_yield": 24, "mremap": 25, "mincore": 27, "madvise": 28, "dup": 32, "dup2": 33,
    "nanosleep": 35, "setitimer": 38, "getpid": 39, "sendto": 44, "recvfrom": 45, "sendmsg": 46,
    "recvmsg": 47, "clone": 56, "exit": 60, "uname": 63, "fcntl": 72, "ftruncate": 77, "getcwd": 79,
    "rename": 82, "mkdir": 83, "rmdir": 84, "unlink": 87, "readlink": 89, "gettimeofday": 96,
    "getrlimit": 97, "getrusage": 98, "sysinfo": 99, "times": 100, "getuid": 102, "getgid": 104,
    "geteuid": 107, "getegid": 108, "getppid": 110, "sigaltstack": 131, "gettid": 186, "time": 201,
    "futex": 202, "sched_getaffinity": 204, "getdents64": 217, "set_tid_address": 218, "fadvise64": 221,
    "clock_gettime": 228, "clock_getres": 229, "clock_nanosleep": 230, "exit_group": 231,
    "get_mempolicy": 239, "openat": 257, "mkdirat": 258, "newfstatat": 262, "unlinkat": 263,
    "renameat": 264, "readlinkat": 267, "faccessat": 269, "pselect6": 270, "ppoll": 271,
    "set_robust_list": 273, "dup3": 292, "pipe2": 293, "getcpu": 309, "getrandom": 318, "membarrier": 324,
    "statx": 332, "rseq": 334, "clone3": 435, "faccessat2": 439,
}  # fmt: skip
_AARCH64 = {
    "getcwd": 17, "dup": 23, "dup3": 24, "fcntl": 25, "mkdirat": 34, "unlinkat": 35, "renameat": 38,
    "ftruncate": 46, "faccessat": 48, "openat": 56, "close": 57, "pipe2": 59, "getdents64": 61, "lseek": 62,
    "read": 63, "write": 64, "readv": 65, "writev": 66, "pread64": 67, "pwrite64": 68, "pselect6": 72,
    "ppoll": 73, "readlinkat": 78, "newfstatat": 79, "fstat": 80, "exit": 93, "exit_group": 94,
    "set_tid_address": 96, "futex": 98, "set_robust_list": 99, "nanosleep": 101, "setitimer": 103,
    "clock_gettime": 113, "clock_getres": 114, "clock_nanosleep": 115, "sched_getaffinity": 123,
    "sched_yield": 124, "sigaltstack": 132, "rt_sigaction": 134, "rt_sigprocmask": 135, "rt_sigreturn": 139,
    "times": 153, "uname": 160, "getrusage": 165, "getcpu": 168, "gettimeofday": 169, "getpid": 172,
    "getppid": 173, "getuid": 174, "geteuid": 175, "getgid": 176, "getegid": 177, "gettid": 178,
    "sysinfo": 179, "sendto": 206, "recvfrom": 207, "sendmsg": 211, "recvmsg": 212, "brk": 214,
    "munmap": 215, "mremap": 216, "clone": 220, "mmap": 222, "fadvise64": 223, "mprotect": 226,
    "mincore": 232, "madvise": 233, "get_mempolicy": 236, "getrandom": 278, "membarrier": 283,
    "statx": 291, "rseq": 293, "clone3": 435, "faccessat2": 439,
}  # fmt: skip
SYSCALLS = {"x86_64": _X86_64, "aarch64": _AARCH64}
_AUDIT_ARCH = {"x86_64": 0xC000_003E, "aarch64": 0xC000_00B7}

# struct seccomp_data: int nr; __u32 arch; __u64 instruction_pointer; __u64 args[6]
_OFFSET_NR, _OFFSET_ARCH, _OFFSET_ARG0, _OFFSET_ARG1 = 0, 4, 16, 24
_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _JUMP_ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_KILL, _ERRNO, _ALLOW = 0x8000_0000, 0x0005_0000, 0x7FFF_0000
_X32_BIT = 0x4000_0000
#: Duplicates, flags and locks. Left out: F_SETOWN and F_SETSIG, by which the kernel sends any signal, even SIGKILL, to
#: any process of the same user when a descriptor becomes readable.
_FCNTL_COMMANDS = (0, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1030)
_CLONE_THREAD = 0x0001_0000
_SET_MODE_FILTER, _FLAG_TSYNC = 1, 1


def _instruction(code: int, if_true: int, if_false: int, value: int) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)


def allowed_names(machine: str) -> list[str]:
    return sorted(_COMMON.split() + (_X86_ONLY.split() if machine == "x86_64" else []))


def program(machine: str = libc.MACHINE) -> bytes:
    """Return the filter for ``machine`` as the kernel reads it: 8 bytes an instruction.

    Raises
    ------
    OSError
        No table of system calls is known for the machine.
    """
    if machine not in SYSCALLS:
        raise OSError(f"seccomp: no system call table for {machine}")
    numbers = SYSCALLS[machine]
    code = [
        # A call made with another architecture's numbers would mean something else here.
        _instruction(_LOAD, 0, 0, _OFFSET_ARCH),
        _instruction(_JUMP_EQUAL, 1, 0, _AUDIT_ARCH[machine]),
        _instruction(_RETURN, 0, 0, _KILL),
        _instruction(_LOAD, 0, 0, _OFFSET_NR),
    ]
    if machine == "x86_64":
        code += [_instruction(_JUMP_AT_LEAST, 0, 1, _X32_BIT), _instruction(_RETURN, 0, 0, _KILL)]
    code += [
        # glibc tries clone3 first; its arguments lie in memory, where a filter cannot look. ENOSYS makes
        # it fall back to clone, which is for threads only: no new process.
        _instruction(_JUMP_EQUAL, 0, 1, numbers["clone3"]),
        _instruction(_RETURN, 0, 0, _ERRNO | errno.ENOSYS),
        _instruction(_JUMP_EQUAL, 0, 4, numbers["clone"]),
        _instruction(_LOAD, 0, 0, _OFFSET_ARG0),
        _instruction(_JUMP_ANY_BIT, 1, 0, _CLONE_THREAD),
        _instruction(_RETURN, 0, 0, _ERRNO | errno.EPERM),
        _instruction(_RETURN, 0, 0, _ALLOW),
    ]
    commands = [_instruction(_LOAD, 0, 0, _OFFSET_ARG1), *_one_of(_FCNTL_COMMANDS)]
    code += [_instruction(_JUMP_EQUAL, 0, len(commands), numbers["fcntl"]), *commands]
    code += _one_of([numbers[name] for name in allowed_names(machine)])
    return b"".join(code)


def _one_of(values: Sequence[int]) -> list[bytes]:
    """Return the instructions that allow the loaded number when it is one of ``values``, and else refuse."""
    tests = [_instruction(_JUMP_EQUAL, len(values) - place, 0, value) for place, value in enumerate(values)]
    return [*tests, _instruction(_RETURN, 0, 0, _ERRNO | errno.EPERM), _instruction(_RETURN, 0, 0, _ALLOW)]


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def install(code: bytes) -> None:
    """Put the filter on every thread of this process, for ever. Needs no-new-privileges."""
    buffer = ctypes.create_string_buffer(code, len(code))
    description = _Program(len(code) // 8, ctypes.cast(buffer, ctypes.c_void_p))
    libc.syscall("seccomp", _SET_MODE_FILTER, _FLAG_TSYNC, ctypes.byref(description))
