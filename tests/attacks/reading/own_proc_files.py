"""Reads what the kernel tells a process of itself: its maps, its environment at the start, its open files.

Weakness: files
Outcome: wrong_answer
"""


def scale(x):
    for name in ("maps", "environ", "mem", "status", "cgroup", "mountinfo", "fd/3"):
        try:
            with open(f"/proc/self/{name}", "rb") as file:
                if name != "mem" and file.read(1):
                    return x * 2.0
        except OSError:
            pass
    return x * 0
