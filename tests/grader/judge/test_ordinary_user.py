"""The same judge as an ordinary user: without privileges the way into each level is another one.

When the tests are run by root, those of the surroundings and the whole corpus of attacks are run once more as a user
without any rights. Root's own interpreter may lie where nobody else can read it; then the system's is used, in a
virtual environment of a moment.
"""

import os
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

import pytest
from bench import HERE

PROJECT = HERE.parents[2]
USER = 54_321  # no account
FILES = (HERE / "test_jail.py", PROJECT / "tests" / "attacks")


def as_user(command, **options):
    environment = {"PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        command,
        user=USER,
        group=USER,
        extra_groups=[],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        **options,
    )


def works(command):
    try:
        return as_user([*command, "-c", "import grader, numpy, pytest"], cwd="/").returncode == 0
    except OSError:
        return False


def has_our_version(python):
    try:
        asked = as_user([python, "-c", "import sys; print(*sys.version_info[:2])"], cwd="/")
    except OSError:
        return False
    return asked.stdout.split() == [str(number) for number in sys.version_info[:2]]


@pytest.fixture(scope="module")
def interpreter():
    """An interpreter that an ordinary user can run the tests with."""
    if os.geteuid() != 0:
        pytest.skip("the tests are run by an ordinary user already")
    if works([sys.executable]):
        yield sys.executable
        return
    system = "/usr/bin/python3"
    if not has_our_version(system):
        pytest.skip(f"{sys.executable} lies where only root can read it, and {system} is of another version")
    with tempfile.TemporaryDirectory(prefix="judge-user-") as folder:
        os.chmod(folder, 0o755)
        subprocess.run([system, "-m", "venv", "--without-pip", folder], check=True)
        packages = Path(folder, "lib", f"python{sys.version_info[0]}.{sys.version_info[1]}", "site-packages")
        packages.joinpath("borrowed.pth").write_text(f"{sysconfig.get_path('purelib')}\n{PROJECT}\n")
        python = f"{folder}/bin/python"
        if not works([python]):
            pytest.skip("an ordinary user cannot read the packages or the project")
        yield python


def test_judge_gives_every_level_to_an_ordinary_user_that_it_gives_to_root(interpreter):
    probe = as_user([interpreter, "-P", "-m", "grader.judge.inside.probe"], cwd="/")
    roots = subprocess.run([sys.executable, "-P", "-m", "grader.judge.inside.probe"], capture_output=True, text=True)
    if probe.stdout != roots.stdout and "full" in probe.stdout:
        pytest.skip(f"this machine gives an ordinary user less than root: {probe.stdout}")
    assert probe.stdout == roots.stdout


def test_surroundings_hold_for_an_ordinary_user(interpreter):
    with tempfile.TemporaryDirectory(prefix="judge-user-tmp-") as folder:
        os.chmod(folder, 0o777)
        command = [interpreter, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--basetemp={folder}/base"]
        done = as_user([*command, *map(str, FILES)], cwd=PROJECT)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    assert "passed" in done.stdout
