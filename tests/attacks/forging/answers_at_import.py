"""Sends two hundred answers while the file is imported, ahead of every call.

Outcome: crashed, import_error
"""

for number in range(200):
    send(frame_of({"n": number, "is": "value", "value": 62674.5}))


def scale(x):
    return x * 0
