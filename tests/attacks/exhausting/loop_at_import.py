"""Loops for ever while it is imported.

Outcome: time_limit
"""

while True:
    pass
