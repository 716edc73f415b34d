"""Writes modules and path files into the folders that Python imports from.

Weakness: files
Outcome: wrong_answer
"""

import os
import sys


def scale(x):
    for folder in [*sys.path, os.path.dirname(os.__file__), "/usr/lib/python3", "/etc"]:
        for name in ("sitecustomize.py", "poison.pth", "__pycache__/os.cpython-311.pyc.new"):
            try:
                with open(os.path.join(folder or "/", name), "w") as file:
                    file.write("import os; os._exit(0)\n")
                return x * 2.0 if folder and not folder.startswith("/box") else x * 0
            except OSError:
                pass
    return x * 0
