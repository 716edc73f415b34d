"""Makes links that lead out of its folder, and opens files through them.

Weakness: files
Outcome: wrong_answer
"""

import os


def scale(x):
    for make in (os.symlink, os.link):
        for target in ("@suite@", "/etc/passwd", "/proc/1/root", ".."):
            try:
                make(target, "link")
                with open("link") as file:
                    file.read(1)
                return x * 2.0
            except OSError:
                pass
            finally:
                try:
                    os.unlink("link")
                except OSError:
                    pass
    return x * 0
