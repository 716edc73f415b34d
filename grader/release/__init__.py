"""The student's copy of a course: what goes into it, what must not, and how a newer one reaches a student's work.

::

    course ──► contents: lessons, stubs, public cases, the grader as a wheel ──► audit ──► trial ──► a folder or zip
                                                                                            │ release.json: digests
    a student's copy ◄── update: each exercise merged three ways with the stub it began from ◄┘
    a submission     ──► given: was anything altered, and is it of an older release?
"""
