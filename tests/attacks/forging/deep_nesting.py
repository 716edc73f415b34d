"""Sends a value nested a hundred thousand deep.

Outcome: crashed
"""


def scale(x):
    text = b'{"n": %d, "is": "value", "value": ' % server()._number + b"[" * 100_000 + b"]" * 100_000 + b"}"
    send(struct.pack("<II", len(text), 0) + text)
    os._exit(0)
