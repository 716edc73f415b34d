"""What a student has done, in ``.grader/progress.sqlite`` beside the course.

Everything is kept: each attempt at an exercise with the file as it was, each answer to a question, how many hints were
shown. Several terminals may write at once; SQLite keeps the file whole when a process is killed.
"""

from grader.progress.answers import Answers, GivenAnswer, Source
from grader.progress.attempts import Progress, Standing
from grader.progress.history import Attempt

__all__ = ["Answers", "Attempt", "GivenAnswer", "Progress", "Source", "Standing"]
