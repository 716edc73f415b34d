"""Sends texts that cannot be written as UTF-8, in every field that is shown.

Outcome: time_limit
"""


def scale(x):
    forge({"is": "error", "kinds": ["\ud800", "Exception"], "message": "\udfff\ud800" * 1000, "out": "\ud800"})
    time.sleep(1000)
