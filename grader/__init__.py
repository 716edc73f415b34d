"""Auto-graded exercises and quizzes for deep-learning courses.

The layers, top to bottom, are drawn in ``docs/design.md``; a test keeps the drawing true.
"""

__version__ = "0.1.0"
