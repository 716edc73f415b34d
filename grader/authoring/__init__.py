"""For authors: ``grader author lint`` proves that the files of a course fit together.

==============  ==========================================================================
`rules`         the ordered table of all rules
`checks`        one module for each kind of file, one function for each rule
`material`      what the checks look at: the course's files, each read once
`python_file`   Python read as text, never run; `signatures` and `suite_file` build on it
`glossary`      the terms of ``content/glossary.toml``; `prose` is where lessons are searched for them
`coverage`      the topics of ``docs/coverage.md`` and where the course teaches them
`trials`        stubs, solutions, variants and mistakes, graded by the judge
`snippets`      the programs of ``output`` quizzes, run
`lint`          applies the rules; `findings` is what comes of it
`review`        writes the digests that say when a translation was last reviewed
==============  ==========================================================================
"""
