"""One file a format of ``grader export``."""
