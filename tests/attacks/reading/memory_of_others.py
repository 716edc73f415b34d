"""Reads the memory of its parents: by /proc, by ptrace and by process_vm_readv.

Weakness: signals
Outcome: wrong_answer
"""

import ctypes
import os
import platform

LIBC = ctypes.CDLL(None, use_errno=True)
READV = {"x86_64": 310, "aarch64": 270}.get(platform.machine(), 310)


class Span(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]


def reads(pid):
    try:
        with open(f"/proc/{pid}/mem", "rb", 0) as memory:
            memory.seek(id(object))
            if memory.read(8):
                return True
    except OSError:
        pass
    space = ctypes.create_string_buffer(8)
    here, there = Span(ctypes.addressof(space), 8), Span(id(object), 8)
    if LIBC.syscall(READV, pid, ctypes.byref(here), 1, ctypes.byref(there), 1, 0) > 0:
        return True
    return LIBC.ptrace(16, pid, 0, 0) == 0


def scale(x):
    others = [pid for pid in (os.getppid(), 1, int("@tests_pid@")) if pid not in (0, os.getpid())]
    return x * 2.0 if any(reads(pid) for pid in others) else x * 0
