"""Sends bytes that are neither JSON nor UTF-8, and JSON in UTF-16.

Outcome: crashed
"""

RAW = (
    b"notjson!",
    b"\xff" * 8,
    b"[" * 8,
    b"1",
    '{"n": 1}'.encode("utf-16"),
    b"NaN",
    b'{"n": Infinity}',
    b'{"n": 1, "n": 2}',
)
calls = []


def scale(x):
    calls.append(x)
    data = RAW[len(calls) % len(RAW)]
    send(struct.pack("<II", len(data), 0) + data)
    os._exit(0)
