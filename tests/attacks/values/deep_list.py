"""A list nested a hundred thousand deep.

Exercise: scale
Outcome: error, wrong_answer
"""


def scale(x):
    items = []
    for _ in range(100_000):
        items = [items]
    return items
