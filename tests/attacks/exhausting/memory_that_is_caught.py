"""Takes memory without end and catches the error that says so.

Outcome: memory_limit, time_limit, crashed, wrong_answer
"""


def scale(x):
    kept = []
    while True:
        try:
            kept.append(bytearray(1 << 20))
        except MemoryError:
            pass
