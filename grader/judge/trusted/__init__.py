"""The judge's own process: the hidden suites, the reference solutions and everything that decides on a point.

No student code runs here; what comes from it arrives as decoded data (`grader.judge.inside.values`).
"""
