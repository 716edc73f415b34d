"""What a student hands in: looked through first, then packed into one archive."""

from grader.submit.check import Finding, Level, Submission, look_through
from grader.submit.pack import pack

__all__ = ["Finding", "Level", "Submission", "look_through", "pack"]
