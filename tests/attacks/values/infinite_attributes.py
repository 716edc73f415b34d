"""An object with an attribute for every name, a length without end, and itself inside.

Exercise: scale
Outcome: memory_limit, error, wrong_answer
"""


class Endless(list):
    def __getattr__(self, name):
        return self

    def __iter__(self):
        while True:
            yield self

    def __len__(self):
        return 2**62


def scale(x):
    endless = Endless()
    endless.append(endless)
    return endless
