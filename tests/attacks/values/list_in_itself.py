"""A list, a dict and a tuple that hold themselves.

Exercise: scale
Outcome: error, wrong_answer
"""


def scale(x):
    items = []
    items.append({"a": (items,)})
    return items
