"""The journal of a batch: one line of JSON for each finished submission, on disk before it counts.

The first line is a header. A line is written with one append and synchronised; what a power cut or ``kill -9`` leaves
behind is at most a last line without its end, which readers leave out and the next writer cuts off. A submission that
was graded again has several lines: the last one holds.

`entry`    what a line says
`reading`  a journal that was read; entries stay on disk
`writing`  appending, and what a stopped run left behind
"""

from grader.batch.journal.entry import GRADED, INTERNAL_ERROR, JOURNAL, Entry, Header, Student, file_digest
from grader.batch.journal.reading import Journal, read_journal, stamp_of
from grader.batch.journal.writing import JournalWriter

__all__ = [
    "GRADED",
    "INTERNAL_ERROR",
    "JOURNAL",
    "Entry",
    "Header",
    "Journal",
    "JournalWriter",
    "Student",
    "file_digest",
    "read_journal",
    "stamp_of",
]
