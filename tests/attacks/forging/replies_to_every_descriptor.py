"""Floods every descriptor with replies that carry the right answer, from two threads.

Outcome: crashed, import_error
"""

import json
import os
import struct
import threading


def forged(number):
    text = json.dumps({"n": number, "is": "value", "value": {"!": "array", "v": ["<f8", [2], 0, "C"]}}).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<II", len(text), 16) + text + struct.pack("<dd", 2.0, 5.0)


def flood():
    for number in range(60):
        for descriptor in range(64):
            try:
                os.write(descriptor, forged(number))
            except OSError:
                pass


def scale(x):
    worker = threading.Thread(target=flood)
    worker.start()
    flood()
    worker.join()
    return x
