"""``grader author new``: all files of an exercise, with what is still to be written marked in each.

==============  ================================================================
`templates`     the files, with ``$name`` for the exercise's name
`files`         writes them, and the exercise's places in both lessons
`manifest`      adds the entry to ``course.toml`` and leaves its comments alone
`marks`         the word that marks what is to be written; lint looks for it
==============  ================================================================
"""
