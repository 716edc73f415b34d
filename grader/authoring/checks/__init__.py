"""The checks, one module for each kind of file. Each function looks at one exercise, chapter or course."""
