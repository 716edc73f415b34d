"""``python -m grader`` is the same program as ``grader``."""

from grader.start import main

main()
