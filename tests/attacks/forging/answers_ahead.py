"""Answers the next fifty calls before they are made.

Outcome: crashed, wrong_answer
"""


def scale(x):
    number = server()._number
    for ahead in range(1, 50):
        send(frame_of({"n": number + ahead, "is": "value", "value": True}))
    return x * 0
