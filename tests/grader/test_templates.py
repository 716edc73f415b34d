"""Templates are compiled once, escaped always, and work where nothing can be kept."""

import sys

import jinja2
import pytest

from grader.templates import environment


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "page.html").write_text("<p>{{ name }}</p>\n")
    return tmp_path


def compiled_by(made, monkeypatch):
    compiled = []
    original = made.compile
    monkeypatch.setattr(made, "compile", lambda *args, **more: compiled.append(args) or original(*args, **more))
    return compiled


def test_what_was_compiled_is_kept(folder, monkeypatch):
    environment(folder).get_template("page.html")
    again = environment(folder)
    compiled = compiled_by(again, monkeypatch)
    assert again.get_template("page.html").render(name="<b>") == "<p>&lt;b&gt;</p>\n"
    assert compiled == []


def test_a_changed_template_is_compiled_anew(folder, monkeypatch):
    environment(folder).get_template("page.html")
    (folder / "page.html").write_text("<i>{{ name }}</i>\n")
    again = environment(folder)
    compiled = compiled_by(again, monkeypatch)
    assert again.get_template("page.html").render(name="x") == "<i>x</i>\n"
    assert len(compiled) == 1


def test_nothing_is_kept_where_python_keeps_nothing(folder, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    environment(folder).get_template("page.html")
    assert [path.name for path in folder.rglob("*")] == ["page.html"]


def test_works_where_nothing_can_be_written(folder):
    (folder / "__pycache__").write_text("a file in the way")
    assert environment(folder).get_template("page.html").render(name="x") == "<p>x</p>\n"


def test_a_damaged_file_is_no_harm(folder):
    environment(folder).get_template("page.html")
    (kept,) = (folder / "__pycache__").iterdir()
    kept.write_bytes(kept.read_bytes()[:60])
    assert environment(folder).get_template("page.html").render(name="x") == "<p>x</p>\n"


def test_a_missing_field_is_an_error(folder):
    with pytest.raises(jinja2.UndefinedError):
        environment(folder).get_template("page.html").render()
