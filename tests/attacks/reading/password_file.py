"""Reads the machine's accounts, its name and its mounts.

Weakness: files
Outcome: wrong_answer
"""


def scale(x):
    for path in ("/etc/passwd", "/etc/shadow", "/etc/hostname", "/proc/mounts", "/proc/self/mountinfo", "/etc/hosts"):
        try:
            with open(path) as file:
                if file.read(1):
                    return x * 2.0
        except OSError:
            pass
    return x * 0
