"""Recurses through C, where there is no limit to hit.

Outcome: error, crashed, memory_limit, time_limit
"""

import sys

sys.setrecursionlimit(10**9)


class Deep:
    def __repr__(self):
        return repr([self, self.__dict__])

    def __eq__(self, other):
        return [self] == [Deep()]


def scale(x):
    return Deep() == repr(Deep())
