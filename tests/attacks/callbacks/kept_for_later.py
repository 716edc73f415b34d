"""Keeps the suite's function of one case, and calls it in the next and from a thread.

Exercise: calls
Outcome: crashed, wrong_answer, error
"""

import threading

kept = []


def call(f, x):
    kept.append(f)
    for old in kept:
        threading.Thread(target=lambda old=old: old(1.0), daemon=True).start()
    try:
        return kept[0](1.0) * 0
    except Exception:
        return 0.0
