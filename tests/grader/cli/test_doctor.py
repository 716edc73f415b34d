"""``grader doctor``: each look by itself, then the whole on this machine and on a broken one."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from grader.cli import findings, isolation
from grader.cli.findings import Finding, State
from grader.cli.width import columns
from grader.course import Course
from grader.errors import UsageError
from grader.model import Text
from tests.grader.courses import MINIATURE, copy_course, run, run_program

NO_COURSE = UsageError(Text("과정이 없습니다", "there is no course"))
ALL_WORK = {"full": None, "restricted": None, "process": None}
ONLY_RESTRICTED = {"full": "unshare: Operation not permitted", "restricted": None, "process": None}
ONLY_PROCESS = {**ONLY_RESTRICTED, "restricted": "Landlock is missing from this kernel"}


@pytest.fixture
def course():
    return Course.load(MINIATURE)


@pytest.fixture
def settings(tmp_path):
    """The kernel's settings as a machine that allows namespaces has them."""
    for name, value in (("user/max_user_namespaces", "1000"), ("kernel/unprivileged_userns_clone", "1")):
        path = tmp_path / "sys" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(value + "\n")
    return tmp_path / "sys"


# -- isolation -------------------------------------------------------------------------------------------------


def test_full_isolation_needs_no_advice():
    found = isolation.isolation_finding(ALL_WORK, system="Linux")
    assert (found.state, found.advice) == (State.GOOD, None)
    assert found.text.en == "full: student code sees none of your files, no network, no other process"
    assert found.text.ko == "full: 학생 코드가 파일도 네트워크도 다른 프로세스도 볼 수 없습니다"


@pytest.mark.parametrize(
    ("file", "value", "command"),
    [
        ("user/max_user_namespaces", "0", "sudo sysctl -w user.max_user_namespaces=15000"),
        ("kernel/unprivileged_userns_clone", "0", "sudo sysctl -w kernel.unprivileged_userns_clone=1"),
        (
            "kernel/apparmor_restrict_unprivileged_userns",
            "1",
            "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
        ),
    ],
)
def test_setting_that_forbids_namespaces_is_named(settings, file, value, command):
    (settings / file).write_text(value + "\n")
    found = isolation.isolation_finding(ONLY_RESTRICTED, settings=settings, system="Linux")
    assert found.state is State.WARNING
    assert found.text.en.startswith("restricted: ")
    assert found.advice.en == (f"For full (unshare: Operation not permitted): let users make namespaces, {command}.")
    assert command in found.advice.ko


def test_namespaces_refused_for_no_known_setting_point_to_the_container(settings):
    found = isolation.isolation_finding(ONLY_RESTRICTED, settings=settings, system="Linux")
    assert found.advice.en.startswith("For full (unshare: Operation not permitted): in a container, ")


def test_bare_process_is_a_warning_with_both_ways_up(settings):
    found = isolation.isolation_finding(ONLY_PROCESS, settings=settings, system="Linux")
    assert found.state is State.WARNING
    assert found.text.en.startswith("process: ")
    assert "For full (" in found.advice.en
    assert "For restricted (Landlock is missing from this kernel): a kernel from 5.13 on" in found.advice.en
    assert "restricted 수준을 쓰려면" in found.advice.ko


def test_other_systems_are_told_that_linux_can_more():
    found = isolation.isolation_finding(ONLY_PROCESS, system="Darwin")
    assert found.advice.en == ("The stronger levels need Linux: a virtual machine, a container, or WSL 2 on Windows.")


@pytest.mark.parametrize("refused", [{}, {"full": "no", "restricted": "no", "process": "no"}])
def test_no_level_at_all_is_a_problem(refused):
    assert isolation.strongest(refused) is None
    assert isolation.isolation_finding(refused).state is State.PROBLEM


@pytest.mark.parametrize(
    ("refused", "level"), [(ALL_WORK, "full"), (ONLY_RESTRICTED, "restricted"), (ONLY_PROCESS, "process")]
)
def test_strongest_is_the_first_that_works(refused, level):
    assert isolation.strongest(refused) == level


def test_probe_asks_this_machine():
    found = isolation.probe()
    assert set(found) == {"full", "restricted", "process"}
    assert found["process"] is None


@pytest.mark.parametrize("answer", ["", "no JSON", "[1]", "3"])
def test_probe_that_says_nothing_sensible_found_nothing(monkeypatch, answer):
    done = subprocess.CompletedProcess([], 0, stdout=answer, stderr="")
    monkeypatch.setattr(subprocess, "run", lambda *_a, **_k: done)
    assert isolation.probe() == {}


# -- packages --------------------------------------------------------------------------------------------------


def test_imports_give_versions():
    numpy, pytest_ = findings.import_findings("numpy", "pytest")
    assert (numpy.id, numpy.state, numpy.advice) == ("numpy", State.GOOD, None)
    assert pytest_.text.en == pytest.__version__


def test_missing_package_is_a_problem_with_the_command():
    (found,) = findings.import_findings("no_such_package_here")
    assert found.state is State.PROBLEM
    assert found.text.en == ("cannot be imported: ModuleNotFoundError: No module named 'no_such_package_here'")
    assert found.text.ko.startswith("불러올 수 없습니다: ModuleNotFoundError")
    assert found.advice.en == f"Install it: {sys.executable} -m pip install no_such_package_here"


def test_package_that_kills_python_is_a_problem(tmp_path, monkeypatch):
    (tmp_path / "dies.py").write_text("import os; os._exit(3)\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert [found.state for found in findings.import_findings("dies")] == [State.PROBLEM]


def test_package_that_prints_is_read_all_the_same(tmp_path, monkeypatch):
    (tmp_path / "talks.py").write_text("print('hello'); __version__ = '1.0'\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert findings.import_findings("talks")[0].text.en == "1.0"


def test_torch_is_found_without_importing_it(course, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: object())
    monkeypatch.setattr("importlib.metadata.version", lambda _name: "2.9.9")
    assert findings.torch_finding(course) == Finding("torch", State.GOOD, Text("2.9.9", "2.9.9"))


def test_missing_torch_matters_where_an_exercise_needs_it(course, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    found = findings.torch_finding(course)
    assert found.state is State.WARNING
    assert found.text.en == "not installed; 1 exercises need it and cannot be checked"
    assert found.text.ko == "설치되지 않아 연습 문제 1개를 채점할 수 없습니다"
    assert found.advice.en.endswith('-m pip install "grader[torch]"')


def test_missing_torch_does_not_matter_elsewhere(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    found = findings.torch_finding(NO_COURSE)
    assert (found.state, found.text.en) == (State.GOOD, "not installed; no exercise here needs it")


# -- the rest --------------------------------------------------------------------------------------------------


def test_old_python_is_a_problem(monkeypatch):
    assert findings.python_finding().state is State.GOOD
    monkeypatch.setattr(findings, "_LEAST_PYTHON", (9, 0))
    found = findings.python_finding()
    assert (found.state, found.advice.en) == (State.PROBLEM, "Install Python 9.0 or later.")


@pytest.mark.parametrize("encoding", ["utf-8", "UTF-8", "utf8"])
def test_unicode_terminal_is_good(encoding):
    assert findings.encoding_finding(encoding).state is State.GOOD


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "no-such-encoding", None])
def test_other_terminal_gets_advice(encoding):
    found = findings.encoding_finding(encoding)
    assert found.state is State.WARNING
    assert found.text.en == f"{encoding or '?'}: Korean and some marks are shown as '?'"
    assert "PYTHONUTF8=1" in found.advice.en


def test_language_names_the_locale(monkeypatch):
    monkeypatch.setattr("grader.i18n._current", "en")
    assert findings.language_finding({"LANG": "ko_KR.UTF-8", "LC_ALL": "C"}).text.en == (
        "English; the locale is LC_ALL=C, --lang chooses another"
    )
    assert findings.language_finding({}).text.en == "English; no locale is set, --lang chooses"


def test_writable_course_is_good_and_stays_clean(tmp_path):
    root = copy_course(tmp_path)
    before = sorted(root.iterdir())
    assert findings.records_finding(Course.load(root)).state is State.GOOD
    assert sorted(root.iterdir()) == before


def test_course_that_cannot_be_written_is_a_problem(course, monkeypatch):
    def refuse(**_settings):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    found = findings.records_finding(course)
    assert found.state is State.PROBLEM
    assert found.text.en == f"{MINIATURE}/.grader cannot be written: Read-only file system"
    assert found.advice.en == "Work in a copy of the course that belongs to you."


def test_course_is_named_with_its_size(course):
    assert findings.course_finding(course).text.ko == f"작은 강의: 장 2개, 연습 문제 4개 ({MINIATURE})"
    assert findings.course_finding(NO_COURSE) == Finding("course", State.PROBLEM, NO_COURSE.text)


# -- the whole -------------------------------------------------------------------------------------------------


def test_doctor_on_this_machine(tmp_path):
    shown = run_program("doctor", "--json", cwd=copy_course(tmp_path))
    assert shown.err == ""
    data = json.loads(shown.out)
    assert (shown.code, data["schema"], data["can_grade"]) == (0, "grader.doctor/1", True)
    assert data["isolation"] in ("full", "restricted", "process")
    assert [check["id"] for check in data["checks"]] == [
        "python",
        "grader",
        "course",
        "numpy",
        "pytest",
        "torch",
        "isolation",
        "terminal",
        "language",
        "records",
        "resident",
    ]
    assert {check["state"] for check in data["checks"]} <= {"good", "warning"}
    assert all(set(check["message"]) == {"ko", "en"} for check in data["checks"])


def test_doctor_outside_a_course_cannot_grade(tmp_path):
    shown = run_program("doctor", "--lang", "ko", cwd=tmp_path)
    assert (shown.code, shown.err) == (3, "")
    assert "✗ 문제  과정" in shown.out
    assert shown.out.endswith("\n\n문제를 고치기 전에는 채점할 수 없습니다.\n")


def test_doctor_names_a_broken_manifest(tmp_path):
    root = copy_course(tmp_path)
    (root / "course.toml").write_text("format_version = 2\n")
    shown = run("doctor", course=root)
    assert shown.code == 3
    assert "course.toml: format_version: expected 1, got 2" in shown.out


@pytest.fixture
def poor_machine(monkeypatch):
    """A machine on which everything is as bad as it can be."""
    monkeypatch.setattr("grader.cli.doctor.probe", lambda: ONLY_PROCESS)
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    monkeypatch.setattr(
        "grader.cli.doctor.import_findings",
        lambda *names: [findings._import_finding(name, "", "ModuleNotFoundError: no") for name in names],
    )


@pytest.mark.parametrize("language", ["ko", "en"])
def test_doctor_page_fits_the_screen_and_marks_without_colour(tmp_path, poor_machine, language):
    shown = run("doctor", "--lang", language, course=copy_course(tmp_path))
    assert shown.code == 3
    lines = shown.out.splitlines()
    words = {"ko": ("정상", "주의", "문제"), "en": ("good", "note", "problem")}[language]
    starts = [f"{mark} {word}" for mark, word in zip("✓!✗", words, strict=True)]
    assert [sum(line.startswith(start) for line in lines) for start in starts] == [6, 3, 2]
    assert any("→ " in line for line in lines)
    # A path or a command may be longer than a line; nothing else may be.
    assert [line for line in lines if columns(line) > 80 and "/" not in line] == []


def test_doctor_json_says_that_nothing_can_be_graded(tmp_path, poor_machine):
    shown = run("doctor", "--json", course=copy_course(tmp_path))
    data = json.loads(shown.out)
    assert (shown.code, data["can_grade"], data["isolation"]) == (3, False, "process")
    numpy = next(check for check in data["checks"] if check["id"] == "numpy")
    assert numpy["advice"]["ko"].startswith("설치하세요: ")
