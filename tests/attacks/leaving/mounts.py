"""Mounts a file system over what it may see.

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
    (165, 40, lambda: (b"none", b"/box", b"tmpfs", 0, 0)),  # mount
    (166, 39, lambda: (b"/box", 2)),  # umount
    (428, 428, lambda: (-100, b"/", 1)),  # open_tree
    (155, 41, lambda: (b"/", b"/")),  # pivot_root
)


def scale(x):
    for call in CALLS:
        number = call[COLUMN]
        if number is not None and LIBC.syscall(number, *call[2]()) >= 0:
            return x * 2.0
    return x * 0
