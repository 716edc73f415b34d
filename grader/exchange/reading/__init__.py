"""Questions of other systems as quizzes of the lesson dialect.

`draft`        a question on its way: what the readers make and the writer takes
`gift_syntax`, `gift`   GIFT: into parts, and the parts into drafts
`text2qti`     the Markdown of text2qti
`tree`, `html`   the HTML of those systems, and as Markdown of the dialect
`numbers`      their tolerances as ours
`markdown`     drafts as ``:::{quiz}`` blocks
`source`       the bytes of a file as text
"""
