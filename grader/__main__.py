"""``python -m grader`` is the same program as ``grader``."""

from grader.cli.main import main

main()
