"""Walks every folder that a process may see for a file that looks like the suite.

Weakness: files
Outcome: wrong_answer
"""

import os
import sys

FOUND = []
PLACES = [
    "..",
    "/work",
    "/home",
    "/root",
    "/tmp",
    "/srv",
    "/opt",
    "/proc/1/root",
    "/proc/self/root",
    *sys.argv,
    *sys.orig_argv,
]
for place in PLACES:
    for folder, folders, names in os.walk(place):
        del folders[50:]
        for name in names:
            if name.startswith("test_") and "twice" in name:
                try:
                    with open(os.path.join(folder, name)) as file:
                        FOUND.append(file.read())
                except OSError:
                    pass


def scale(x):
    return x * 2.0 if FOUND else x * 0
