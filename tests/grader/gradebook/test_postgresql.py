"""URLs of PostgreSQL servers, and what is said of servers that do not answer as they should."""

import socket
import ssl
import sys
import threading

import pytest
from sqlalchemy.engine import make_url

from grader.errors import CannotGrade, UsageError
from grader.gradebook import postgresql
from grader.gradebook.store import Gradebook
from tests.grader.courses import run
from tests.grader.journals import course_with, entry, scored, write_journal


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch):
    monkeypatch.delenv("PGPASSWORD", raising=False)
    monkeypatch.setattr(postgresql, "_own_name", lambda: "me")
    monkeypatch.setattr(postgresql, "_SOCKET_FOLDERS", ())


def arguments(url):
    made = postgresql.connect_arguments(make_url(url))
    del made["timeout"]
    return made


def test_url_says_who_where_and_which():
    assert arguments("postgresql://kim:s3%2Fcret@db.school.ac.kr:6543/grades?application_name=dl") == {
        "user": "kim",
        "password": "s3/cret",
        "host": "db.school.ac.kr",
        "port": 6543,
        "database": "grades",
        "application_name": "dl",
        "ssl_context": None,
    }


def test_host_that_is_a_folder_is_where_the_socket_lies():
    socket_of = {"unix_sock": "/run/pg/.s.PGSQL.5432", "ssl_context": False}
    assert arguments("postgresql://kim@/grades?host=/run/pg") == {"user": "kim", "database": "grades", **socket_of}
    assert arguments("postgresql://kim@/grades?host=/run/pg&port=6543")["unix_sock"] == "/run/pg/.s.PGSQL.6543"


def test_url_without_a_host_means_the_socket_of_this_machine_where_there_is_one(tmp_path, monkeypatch):
    monkeypatch.setattr(postgresql, "_SOCKET_FOLDERS", (str(tmp_path),))
    assert arguments("postgresql:///grades")["host"] == "localhost"
    (tmp_path / ".s.PGSQL.5432").touch()
    assert arguments("postgresql:///grades")["unix_sock"] == f"{tmp_path}/.s.PGSQL.5432"


def test_url_without_a_user_means_oneself_and_the_environment_may_have_the_password(monkeypatch):
    monkeypatch.setenv("PGPASSWORD", "quiet")
    made = arguments("postgresql://localhost/grades")
    assert (made["user"], made["password"]) == ("me", "quiet")
    assert arguments("postgresql://kim:own@localhost/grades")["password"] == "own"


@pytest.mark.parametrize(("mode", "encryption"), [("disable", False), ("prefer", None), ("require", True)])
def test_sslmode_is_what_libpq_says(mode, encryption):
    assert arguments(f"postgresql://kim@h/d?sslmode={mode}")["ssl_context"] is encryption


def test_sslmode_verify_full_proves_the_name_of_the_server():
    made = arguments("postgresql://kim@h/d?sslmode=verify-full")["ssl_context"]
    assert (made.check_hostname, made.verify_mode) == (True, ssl.CERT_REQUIRED)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("sslmode=sometimes", "sslmode is one of disable, prefer, require, verify-full, not 'sometimes'"),
        ("sslrootcert=/nowhere.pem", "sslrootcert: /nowhere.pem is no file of certificates"),
        ("sslrootcert=" + __file__, "is no file of certificates"),
        ("port=99999", "'99999' is no port"),
        ("port=x", "'x' is no port"),
        ("options=-c", "sslrootcert, application_name; not 'options'"),
        ("host=/a&host=/b", "not 'host'"),
    ],
)
def test_setting_that_means_nothing_is_wrong_use(query, message):
    with pytest.raises(UsageError) as caught:
        postgresql.connect_arguments(make_url(f"postgresql://kim:s3cret@h/d?{query}"))
    assert message in caught.value.text.en
    assert "s3cret" not in caught.value.text.en


def refusal(tmp_path, url):
    pytest.importorskip("pg8000", reason="the driver is not installed: pip install 'grader[postgresql]'")
    with pytest.raises(CannotGrade) as caught:
        Gradebook.at(tmp_path, url)
    assert "s3cret" not in caught.value.text.en
    return caught.value.text.en


def test_server_that_is_not_there_is_named_without_the_password(tmp_path):
    assert refusal(tmp_path, f"postgresql://kim:s3cret@/grades?host={tmp_path}") == (
        f"postgresql://kim:***@/grades?host={str(tmp_path).replace('/', '%2F')}: the gradebook cannot be used: "
        "No such file or directory"
    )


def test_port_that_nobody_listens_at_is_named(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # taken, but nobody listens
        port = taken.getsockname()[1]
        text = refusal(tmp_path, f"postgresql://kim:s3cret@127.0.0.1:{port}/grades")
    shown = f"postgresql://kim:***@127.0.0.1:{port}/grades"
    assert text == f"{shown}: the gradebook cannot be used: Connection refused"


@pytest.mark.parametrize("answer", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"N\x00\x00\x00\x00\x00", b"S" * 40, b""])
@pytest.mark.parametrize("mode", ["prefer", "require", "disable"])
def test_program_that_is_no_server_is_named_without_a_trace(tmp_path, answer, mode):
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve():
            caller, _ = listening.accept()
            with caller:
                caller.recv(1000)
                caller.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        port = listening.getsockname()[1]
        text = refusal(tmp_path, f"postgresql://kim:s3cret@127.0.0.1:{port}/grades?sslmode={mode}")
        thread.join()
    assert "the gradebook cannot be used: " in text


def test_database_that_does_not_exist_is_named_in_the_servers_words(tmp_path, empty_postgresql):
    text = refusal(tmp_path, empty_postgresql.replace("/gradebook_", "/no_gradebook_"))
    assert text.endswith("does not exist")
    assert "{" not in text


def test_server_is_reached_by_the_url_that_messages_show(tmp_path, empty_postgresql):
    with Gradebook.at(tmp_path, empty_postgresql) as book:
        shown = book.where
    assert shown.startswith("postgresql://grader@/gradebook_")
    Gradebook.at(tmp_path, shown).close()


def test_driver_that_is_missing_is_told(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pg8000", None)
    with pytest.raises(CannotGrade) as caught:
        Gradebook.at(tmp_path, "postgresql://kim@h/d")
    assert caught.value.text.en == ("PostgreSQL needs a driver that is not installed: pip install 'grader[postgresql]'")


def test_commands_take_the_database_from_the_environment(tmp_path, empty_postgresql, monkeypatch):
    monkeypatch.setenv("GRADER_DATABASE", empty_postgresql)
    course, folder = course_with(tmp_path).root, tmp_path / "hw1"
    write_journal(folder, [entry("kim", [scored(7)], id="1")])
    assert run("report", str(folder), course=course).out.endswith("  the gradebook\n")
    done = run("adjust", str(folder), "kim", "--add", "1", "--why", "asked", course=course)
    assert done.out == "kim: 7 → 8\n"
    assert run("export", "moodle", str(folder), "--out", str(tmp_path / "m.csv"), course=course).code == 0
    assert "1,,,8," in (tmp_path / "m.csv").read_text(encoding="utf-8")
    assert run("regrade", str(folder), "--preview", course=course).out == "No grade would change.\n"
    assert not (folder / "gradebook.sqlite").exists()
