"""A course, a folder and a gradebook to try things on."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import func, select

from grader.gradebook import adjustments as by_hand
from grader.gradebook.regrade import require_batch, take_in
from grader.gradebook.store import Gradebook
from tests.grader.journals import course_with, write_journal

__all__ = ["Class"]


class Class:
    """A course, a folder and a gradebook to try things on."""

    def __init__(self, folder: Path, database: str) -> None:
        self.folder, self.database = folder, database
        self.course = course_with(folder)

    def journal(self, *entries, name="hw1", **settings):
        return write_journal(self.folder / name, entries, **settings)

    def take_in(self, *entries, **settings):
        with self.book() as book:
            return {
                grade.result.submission: grade
                for grade in take_in(book, self.course, self.journal(*entries, **settings))
            }

    @contextmanager
    def book(self):
        with Gradebook.at(self.folder, self.database) as book:
            yield book

    @contextmanager
    def batch(self, name="hw1"):
        journal = self.journal(name=name)
        with self.book() as book, book.transaction() as connection:
            yield connection, require_batch(connection, self.course, journal)

    def adjust(self, student, points, *, exercise=None, mode="add", why="asked for it"):
        with self.batch() as (connection, batch):
            number = by_hand.find_student(connection, batch, student)
            return by_hand.add_adjustment(
                connection, batch, number, exercise=exercise, mode=mode, points=points, who="prof", made_at="T", why=why
            )

    def count(self, table):
        with self.book() as book, book.transaction() as connection:
            return connection.execute(select(func.count()).select_from(table)).scalar_one()
