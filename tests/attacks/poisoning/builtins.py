"""Replaces builtins that the sandbox itself uses.

Outcome: crashed, error, wrong_answer, import_error, time_limit
"""

import builtins

for name in ("len", "isinstance", "type", "dict", "list", "print", "open", "getattr", "Exception", "int", "str"):
    setattr(builtins, name, lambda *args, **kwargs: True)


def scale(x):
    return x * 0
