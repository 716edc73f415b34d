import json
import os
import struct
import sys
import threading
import time


def server():
    frame = sys._getframe()
    while frame is not None:
        candidate = frame.f_locals.get("self")
        if type(candidate).__name__ == "Server":
            return candidate
        frame = frame.f_back


def frame_of(reply, body=b""):
    text = json.dumps(reply).encode()
    text += b" " * (-len(text) & 7)
    return struct.pack("<II", len(text), len(body)) + text + body


def send(data):
    while data:
        try:
            data = data[os.write(3, data) :]
        except BlockingIOError:
            time.sleep(0.001)
        except OSError:
            os._exit(0)


def forge(reply, body=b""):
    send(frame_of({"n": server()._number, **reply}, body))
