"""A number where the suite calls a function.

Exercise: scale
Earns: raises
Outcome: error, wrong_answer, import_error
"""

scale = 62674.5
