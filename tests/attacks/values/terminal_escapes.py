"""An exception whose name and message clear the screen, set the title and turn the direction of reading.

Exercise: scale
Outcome: error, wrong_answer
"""


def scale(x):
    name = "\x1b[2J\x1b]0;owned\x07" * 1000 + "X"
    raise type(name, (Exception,), {})("\x1b[31m" * 10**6 + "\u202e")
