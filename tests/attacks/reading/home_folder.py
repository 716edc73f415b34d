"""Lists home folders and opens what commonly lies in them.

Weakness: files
Outcome: wrong_answer
"""

import os
import pwd


def found():
    homes = {os.path.expanduser("~"), "/root", "/home", os.environ.get("HOME", "/root")}
    try:
        homes |= {entry.pw_dir for entry in pwd.getpwall()}
    except OSError:
        pass
    for home in homes - {"/", "", "/bin", "/dev", "/nonexistent", "/box"}:
        try:
            if os.listdir(home) is not None and not home.startswith(("/usr", "/lib")):
                return True
        except OSError:
            pass
    return False


def scale(x):
    return x * 2.0 if found() else x * 0
