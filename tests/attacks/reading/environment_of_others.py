"""Reads environment, command line and memory map of every process that it can name.

Weakness: files
Outcome: wrong_answer
"""

import os


def scale(x):
    for pid in (1, os.getppid(), int("@tests_pid@"), *range(2, 60)):
        if pid == os.getpid():
            continue
        for name in ("environ", "cmdline", "maps"):
            try:
                with open(f"/proc/{pid}/{name}", "rb") as file:
                    if file.read(1):
                        return x * 2.0
            except OSError:
                pass
    return x * 0
