"""Sends values that would be unpickled, imported or looked up by name, were anything of the kind done.

Outcome: crashed
"""


def scale(x):
    body = b"cos\nsystem\n(S'true'\ntR."
    for tag in ("pickle", "object", "class", "import", "eval", "Graph", "__reduce__"):
        forge({"is": "value", "value": {"!": tag, "v": ["os", "system", 0, len(body)], "class": {"id": 77}}}, body)
    os._exit(0)
