"""Attaches to other processes, and makes itself traceable.

Weakness: kernel
Outcome: wrong_answer, error, crashed
"""

import ctypes
import os
import platform

LIBC = ctypes.CDLL(None, use_errno=True)
ZEROS, ONES = ctypes.create_string_buffer(4096), ctypes.create_string_buffer(b"\x01" * 64)
COUNTER = ctypes.create_string_buffer(b"\x01\x00\x00\x00\x70" + bytes(120))
PARENT = os.getppid()
COLUMN = {"x86_64": 0, "aarch64": 1}.get(platform.machine(), 0)
#: The number of each call on x86_64 and on aarch64, and its arguments.
CALLS = (
    (101, 117, lambda: (0, 0, 0, 0)),  # ptrace
)


def scale(x):
    for call in CALLS:
        number = call[COLUMN]
        if number is not None and LIBC.syscall(number, *call[2]()) >= 0:
            return x * 2.0
    return x * 0
