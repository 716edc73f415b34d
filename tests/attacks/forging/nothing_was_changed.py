"""Overwrites its argument and answers by itself that nothing was changed.

Outcome: wrong_answer, crashed
"""


def scale(x):
    try:
        x[...] = 0
    except TypeError:
        pass
    forge({"is": "value", "value": True, "changed": []})
    os._exit(0)
