"""The ways to get submissions graded: each takes them one by one and yields them finished."""
