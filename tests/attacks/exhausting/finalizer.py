"""Returns objects whose end is an endless loop.

Outcome: wrong_answer, time_limit
"""


class Endless:
    def __del__(self):
        while True:
            pass


def scale(x):
    Endless.last = Endless()
    return Endless.last
