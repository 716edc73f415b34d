"""An exception with a message of ten megabytes and a hundred thousand letters of name.

Exercise: scale
Outcome: error, wrong_answer
"""


def scale(x):
    kind = Exception
    for number in range(300):
        kind = type("K" * 1000 + str(number), (kind,), {})
    raise kind("m" * 10**7)
