"""The tables as they are now; `grader.gradebook.migrations` brings a database to this.

Times are ISO 8601 texts with their offset: SQLite would lose the offset, and a due date is a matter of it.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

__all__ = [
    "adjustments",
    "attempts",
    "batches",
    "case_results",
    "courses",
    "exercise_results",
    "grades",
    "metadata",
    "schema_version",
    "students",
    "submissions",
]

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

#: One row: how many of the migrations this database has seen.
schema_version = Table("schema_version", metadata, Column("version", Integer, primary_key=True, autoincrement=False))

courses = Table(
    "courses",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String, nullable=False, unique=True),
    Column("title_ko", String, nullable=False),
    Column("title_en", String, nullable=False),
)

#: One out folder of ``grader batch``; ``key`` stays the same when the folder is renamed.
batches = Table(
    "batches",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("course_id", ForeignKey("courses.id"), nullable=False),
    Column("key", String, nullable=False),
    Column("label", String, nullable=False),
    UniqueConstraint("course_id", "key"),
)

#: ``key`` is the best identity that is known; see `grader.gradebook.students`.
students = Table(
    "students",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("course_id", ForeignKey("courses.id"), nullable=False),
    Column("key", String, nullable=False),
    Column("number", String),
    Column("name", String),
    Column("email", String),
    Column("lms_id", String),
    UniqueConstraint("course_id", "key"),
)

submissions = Table(
    "submissions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("batch_id", ForeignKey("batches.id"), nullable=False),
    Column("student_id", ForeignKey("students.id"), nullable=False, index=True),
    Column("name", String, nullable=False),
    Column("source", String, nullable=False),
    Column("submitted_at", String),
    UniqueConstraint("batch_id", "name"),
)

#: One grading of a submission; the last one holds.
attempts = Table(
    "attempts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("submission_id", ForeignKey("submissions.id"), nullable=False),
    Column("entry_digest", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("status", String, nullable=False),
    Column("same_as", String),
    Column("score", Float, nullable=False),
    Column("max_score", Float, nullable=False),
    Column("isolation", String),
    Column("grader", String, nullable=False),
    Column("finished_at", String, nullable=False),
    UniqueConstraint("submission_id", "entry_digest"),
)

#: ``kind`` is ``exercise``, or ``quiz`` for a question; both are named ``chapter/id``.
exercise_results = Table(
    "exercise_results",
    metadata,
    Column("attempt_id", ForeignKey("attempts.id"), primary_key=True),
    Column("exercise", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("score", Float, nullable=False),
    Column("max_score", Float, nullable=False),
    Column("outcome", String, nullable=False),
)

case_results = Table(
    "case_results",
    metadata,
    Column("attempt_id", ForeignKey("attempts.id"), primary_key=True),
    Column("exercise", String, primary_key=True),
    Column("case_id", String, primary_key=True),
    Column("outcome", String, nullable=False),
    Column("visibility", String, nullable=False),
    Column("points", Float, nullable=False),
    Column("max_points", Float, nullable=False),
    Column("duration_s", Float, nullable=False),
    Index(None, "exercise", "case_id"),
)

#: Nothing here is ever deleted: what was withdrawn says by whom, when and why.
adjustments = Table(
    "adjustments",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("batch_id", ForeignKey("batches.id"), nullable=False),
    Column("student_id", ForeignKey("students.id"), nullable=False),
    Column("exercise", String),
    Column("mode", String, nullable=False),
    Column("points", Float, nullable=False),
    Column("who", String, nullable=False),
    Column("made_at", String, nullable=False),
    Column("why", String, nullable=False),
    Column("withdrawn_by", String),
    Column("withdrawn_at", String),
    Column("withdrawn_why", String),
    CheckConstraint("mode IN ('add', 'set')", name="mode"),
    Index(None, "batch_id", "student_id"),
)

#: The grades as they were last written, for people and programs that read the database.
grades = Table(
    "grades",
    metadata,
    Column("batch_id", ForeignKey("batches.id"), primary_key=True),
    Column("student_id", ForeignKey("students.id"), primary_key=True),
    Column("submission_id", ForeignKey("submissions.id"), nullable=False),
    Column("attempt_id", ForeignKey("attempts.id"), nullable=False),
    Column("score", Float),
    Column("max_score", Float, nullable=False),
    Column("earned", Float, nullable=False),
    Column("late_points", Float, nullable=False),
    Column("late_days", Integer, nullable=False),
    Column("bank_days", Integer, nullable=False),
    Column("adjusted_points", Float, nullable=False),
    Column("is_final", Boolean, nullable=False),
)
