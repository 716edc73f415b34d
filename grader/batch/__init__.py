"""A whole class at once: taking submissions in, grading each of them, losing none."""
