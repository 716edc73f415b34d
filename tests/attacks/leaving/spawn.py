"""Starts programs in every way that Python has.

Weakness: processes
Outcome: wrong_answer, error
"""

import os
import subprocess


def scale(x):
    for start in (
        lambda: subprocess.run(["/bin/true"], check=True),
        lambda: os.posix_spawn("/bin/true", ["true"], {}),
        lambda: os.forkpty(),
        lambda: os.fork(),
    ):
        try:
            start()
            return x * 2.0
        except OSError:
            pass
    return x * 2.0 if os.system("true") == 0 else x * 0
