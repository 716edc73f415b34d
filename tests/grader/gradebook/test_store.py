"""Opening a gradebook: its schema, its migrations, and what can be wrong."""

import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import inspect, select, text, update

from grader.errors import CannotGrade, UsageError
from grader.gradebook import migrations, postgresql, store
from grader.gradebook.adjustments import adjustments_of
from grader.gradebook.migrations import migrate, version_of
from grader.gradebook.recording import batch_key
from grader.gradebook.regrade import take_in
from grader.gradebook.schema import batches, courses, metadata
from grader.gradebook.standing import current_grades
from grader.gradebook.store import Gradebook
from tests.grader.journals import course_with, entry, scored, write_journal

COURSE = {"key": "mini", "title_ko": "작은", "title_en": "small"}


def add_column(connection):
    connection.execute(text("ALTER TABLE courses ADD COLUMN term VARCHAR NOT NULL DEFAULT 'spring'"))


def opened(tmp_path, database):
    return Gradebook.at(tmp_path, database)


def shape_of(connection):
    """Return what an inspector sees of all tables, in the words that both kinds of database share."""
    seen = inspect(connection)
    return {
        table: {
            "columns": [
                (column["name"], column["nullable"], str(column["type"].as_generic()))
                for column in seen.get_columns(table)
            ],
            "primary key": sorted(seen.get_pk_constraint(table)["constrained_columns"]),
            "foreign keys": sorted(
                (key["constrained_columns"], key["referred_table"]) for key in seen.get_foreign_keys(table)
            ),
            "unique": sorted(item["column_names"] for item in seen.get_unique_constraints(table)),
            "indexes": sorted(
                item["name"] for item in seen.get_indexes(table) if not item.get("duplicates_constraint")
            ),
        }
        for table in sorted(seen.get_table_names())
    }


def test_migrations_make_what_the_schema_says(tmp_path, database):
    with opened(tmp_path, database) as book, book.transaction(keep=False) as connection:
        made = shape_of(connection)
        for name in reversed(list(made)):
            connection.execute(text(f"DROP TABLE {name} {'CASCADE' if connection.dialect.name != 'sqlite' else ''}"))
        metadata.create_all(connection)
        assert shape_of(connection) == made


def test_migration_runs_once_and_keeps_what_is_there(tmp_path, database, monkeypatch):
    with opened(tmp_path, database) as book, book.transaction() as connection:
        connection.execute(courses.insert().values(**COURSE))
    monkeypatch.setattr(migrations.migrate, "__defaults__", ((*migrations.MIGRATIONS, add_column),))
    for _ in range(2):
        with opened(tmp_path, database) as book, book.transaction() as connection:
            assert version_of(connection) == 2
            assert connection.execute(text("SELECT key, term FROM courses")).all() == [("mini", "spring")]


def test_migration_that_fails_leaves_the_gradebook_as_it_was(tmp_path, database):
    def breaks(connection):
        add_column(connection)
        raise RuntimeError("half way")

    with opened(tmp_path, database) as book:
        with pytest.raises(RuntimeError), book.transaction() as connection:
            migrate(connection, "book", (*migrations.MIGRATIONS, breaks))
        with book.transaction() as connection:
            assert version_of(connection) == 1
            assert "term" not in [column["name"] for column in inspect(connection).get_columns("courses")]


def test_gradebook_of_a_newer_grader_is_refused(tmp_path, database):
    with opened(tmp_path, database) as book, book.transaction() as connection:
        connection.execute(text("UPDATE schema_version SET version = 99"))
    with pytest.raises(CannotGrade) as caught:
        opened(tmp_path, database)
    assert "was written by a newer grader (version 99): update" in caught.value.text.en


def test_tables_of_another_program_are_left_alone(tmp_path, database):
    with opened(tmp_path, database) as book, book.transaction() as connection:
        connection.execute(text("DROP TABLE schema_version"))
    with pytest.raises(CannotGrade) as caught:
        opened(tmp_path, database)
    assert "has tables of another program (adjustments, attempts," in caught.value.text.en


def test_two_who_open_a_new_gradebook_at_once_both_get_it(tmp_path, database):
    faults = []

    def open_it():
        try:
            opened(tmp_path, database).close()
        except BaseException as error:
            faults.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    with opened(tmp_path, database) as book, book.transaction() as connection:
        assert connection.execute(text("SELECT version FROM schema_version")).all() == [(1,)]


def test_gradebook_that_another_run_keeps_busy_is_named(tmp_path, database, monkeypatch):
    monkeypatch.setattr(postgresql, "LOCK_LIMIT_S", 0.05)
    monkeypatch.setattr(store, "_BUSY_TIMEOUT_S", 0.05)
    with opened(tmp_path, database) as book, book.transaction(), pytest.raises(CannotGrade) as caught:
        opened(tmp_path, database)
    assert caught.value.text.en == f"{book.where}: another run is writing to it. Try again when that is done."


def test_transaction_that_is_not_kept_leaves_nothing(tmp_path, database):
    with opened(tmp_path, database) as book:
        with book.transaction(keep=False) as connection:
            connection.execute(courses.insert().values(**COURSE))
            assert connection.execute(select(courses.c.key)).all() == [("mini",)]
        with book.transaction() as connection:
            assert connection.execute(select(courses.c.key)).all() == []


def test_version_1_as_it_was_first_written_goes_on_with_its_adjustments(tmp_path):
    with sqlite3.connect(tmp_path / "gradebook.sqlite") as old:
        old.executescript((Path(__file__).parent / "version_1.sql").read_text(encoding="utf-8"))
    old.close()
    course = course_with(tmp_path)
    with Gradebook.at(tmp_path) as book:
        with book.transaction() as connection:
            assert version_of(connection) == len(migrations.MIGRATIONS)
            (grade,) = current_grades(connection, course)
            (kept,) = adjustments_of(connection, 1)
        assert (grade.person.name, grade.score, grade.adjusted_points) == ("김하나", 8.0, 0.5)
        assert (kept.who, kept.made_at, kept.why) == ("김교수", "2026-03-22T09:00:00+09:00", "늦은 발표")
        journal = write_journal(tmp_path / "hw1", [entry("kim", [scored(9)], id="2026001")])
        with book.transaction() as connection:
            connection.execute(update(batches).values(key=batch_key(journal)))
        (again,) = take_in(book, course, journal)
    assert (again.person, again.score) == (grade.person, 9.5)


def test_file_that_is_no_database_is_named(tmp_path):
    (tmp_path / "gradebook.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(CannotGrade) as caught:
        Gradebook.at(tmp_path)
    assert f"{tmp_path}/gradebook.sqlite is damaged (file is not a database)" in caught.value.text.en


def test_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CannotGrade) as caught:
        Gradebook.at(tmp_path / "nowhere")
    assert (
        "nowhere/gradebook.sqlite: the gradebook cannot be used: unable to open database file" in caught.value.text.en
    )


@pytest.mark.parametrize(
    "url",
    ["", "gradebook.db", "mysql://host/name", "sqlite://", "http://x", "postgresql+psycopg://h/d", "postgresql://[::1"],
)
def test_database_that_is_no_known_url_is_wrong_use(tmp_path, url):
    with pytest.raises(UsageError) as caught:
        Gradebook.at(tmp_path, url)
    assert caught.value.text.en == "--database takes a URL such as postgresql://user@host/name"
