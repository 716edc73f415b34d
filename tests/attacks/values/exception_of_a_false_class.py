"""An exception that calls itself the judge's own, with an order of bases of its own.

Exercise: scale
Outcome: error, wrong_answer
"""


class Meta(type):
    __name__ = property(lambda cls: "AssertionError")

    def mro(cls):
        return [cls, ValueError, Exception, BaseException, object]


class Bad(ValueError, metaclass=Meta):
    pass


def scale(x):
    raise Bad("passed")
