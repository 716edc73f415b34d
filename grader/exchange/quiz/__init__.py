"""Quizzes for learning-management systems, and from them.

`neutral`   a question with its values drawn, as all formats see it; what gets lost on the way
`prepare`   the course's questions into that form
`html`      the dialect's Markdown as the HTML that these systems show, formulas for MathJax
`moodle`    what Moodle can score, for its two formats
`gift`, `moodle_xml`, `qti12`, `qti21`   the writers
"""
