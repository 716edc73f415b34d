"""The miniature course, whole and broken."""

import shutil
import tomllib
from pathlib import Path

import pytest

from grader.authoring.findings import manifest_findings
from grader.authoring.lint import Lint
from grader.course import Course
from grader.errors import CourseError

DATA = Path(__file__).parents[1] / "data"


def copy_course(folder):
    """Copy the miniature course to ``folder`` and return it."""
    shutil.copytree(DATA / "course", folder, ignore=shutil.ignore_patterns("__pycache__", ".grader"))
    return folder


def broken_courses():
    """Return the tables of ``data/broken``: what each course is called, what breaks it, what must be said."""
    tables = {}
    for path in sorted((DATA / "broken").glob("*.toml")):
        for name, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
            assert name not in tables, f"{path}: {name} is there already"
            tables[name] = table
    return tables


def break_course(root, table):
    """Apply the changes of one table to a copy of the course."""
    for change in table.get("change", []):
        path = root / change["file"]
        text = path.read_text(encoding="utf-8")
        assert text.count(change["old"]) == 1, f"{change['old']!r} is not once in {change['file']}"
        path.write_text(text.replace(change["old"], change["new"]), encoding="utf-8")
    for name in table.get("remove", []):
        (root / name).unlink()
    for name, text in table.get("write", {}).items():
        path = root / name
        assert not path.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def read_course(root):
    """Return what lint finds without running anything."""
    try:
        course = Course.load(root)
    except CourseError as error:
        return manifest_findings(error)
    run = Lint(course)
    run.read()
    return run.findings


@pytest.fixture
def mini(tmp_path):
    """A copy of the miniature course."""
    return copy_course(tmp_path / "course")


@pytest.fixture
def read():
    """The function that lints a course's text."""
    return read_course


@pytest.fixture(scope="session")
def findings_by_course():
    """What lint said of the broken courses so far: two tests look at each."""
    return {}


@pytest.fixture
def broken_findings(tmp_path, broken, findings_by_course):
    """What lint says of one broken course."""
    key = repr(broken)
    if key not in findings_by_course:
        root = copy_course(tmp_path / "course")
        break_course(root, broken)
        findings_by_course[key] = read_course(root)
    return findings_by_course[key]


@pytest.fixture(scope="session")
def judged_findings(tmp_path_factory):
    """What lint says of one course with all the faults that show only when its files are run."""
    root = copy_course(tmp_path_factory.mktemp("judged") / "course")
    for table in broken_courses().values():
        if table.get("run"):
            break_course(root, table)
    run = Lint(Course.load(root))
    run.read()
    assert not run.findings.has_errors, "a fault of judged.toml shows in the text already"
    run.judge()
    return run.findings


@pytest.fixture
def tables():
    """All broken courses by name."""
    return broken_courses()


def pytest_generate_tests(metafunc):
    """Give ``broken`` every course that a fault can be seen in without running anything, ``judged`` the others."""
    for argument, runs in (("broken", False), ("judged", True)):
        if argument in metafunc.fixturenames:
            tables = {name: table for name, table in broken_courses().items() if table.get("run", False) is runs}
            metafunc.parametrize(argument, tables.values(), ids=tables)
