"""How the progress file came to its present form. What is here once is never changed: only added to."""

from __future__ import annotations

__all__ = ["MIGRATIONS"]

#: Each entry brings the file from the version of its index to the next.
MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE attempts (
        id INTEGER PRIMARY KEY,
        exercise TEXT NOT NULL,
        at REAL NOT NULL,
        score REAL NOT NULL,
        max_score REAL NOT NULL,
        outcome TEXT NOT NULL
    );
    CREATE INDEX attempts_by_exercise ON attempts (exercise, id);
    CREATE TABLE hints (exercise TEXT PRIMARY KEY, level INTEGER NOT NULL);
    """,
    """
    CREATE TABLE learner (only_one INTEGER PRIMARY KEY CHECK (only_one = 1), name TEXT NOT NULL);
    CREATE TABLE quiz_rounds (
        id INTEGER PRIMARY KEY,
        learner TEXT NOT NULL,
        chapter TEXT NOT NULL,
        at REAL NOT NULL
    );
    CREATE TABLE quiz_answers (
        id INTEGER PRIMARY KEY,
        learner TEXT NOT NULL,
        chapter TEXT NOT NULL,
        quiz TEXT NOT NULL,
        concepts TEXT NOT NULL,
        attempt INTEGER NOT NULL,
        round INTEGER REFERENCES quiz_rounds (id),
        source TEXT NOT NULL,
        at REAL NOT NULL,
        response TEXT NOT NULL,
        points REAL NOT NULL,
        max_points REAL NOT NULL
    );
    CREATE INDEX quiz_answers_by_learner ON quiz_answers (learner, id);
    """,
    """
    CREATE TABLE sources (digest TEXT PRIMARY KEY, packed BLOB NOT NULL);
    ALTER TABLE attempts ADD COLUMN cases TEXT NOT NULL DEFAULT '{}';
    ALTER TABLE attempts ADD COLUMN source TEXT REFERENCES sources (digest);
    CREATE TABLE hints_shown (id INTEGER PRIMARY KEY, exercise TEXT NOT NULL, level INTEGER NOT NULL, at REAL NOT NULL);
    CREATE TABLE given_up (exercise TEXT PRIMARY KEY, at REAL NOT NULL);
    """,
)
