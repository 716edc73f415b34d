"""``grader batch --engine dask``: how it is asked for, and what is said where that cannot be."""

import importlib.util
import subprocess
import sys

import pytest

from tests.grader.batch.classes import RIGHT, WRONG, hand_in
from tests.grader.courses import MINIATURE, run


@pytest.fixture
def folder(tmp_path):
    return hand_in(tmp_path / "class", {"alice": RIGHT, "bob": WRONG})


def batch(folder, *more):
    words = ("batch", str(folder), "--out", str(folder.parent / "out"), "--exercise", "double")
    return run(*words, *more, course=MINIATURE)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--scheduler", "tcp://127.0.0.1:1"], "--scheduler needs --engine dask"),
        (["--engine", "dask", "--scheduler", ""], "--scheduler is empty: it takes an address, as in tcp://host:8786"),
        (
            ["--engine", "dask", "--scheduler", "tcp://127.0.0.1:1", "--jobs", "2"],
            "--jobs is for workers on this machine; a cluster has as many as it has",
        ),
    ],
)
def test_wrong_use_is_said(folder, arguments, message):
    done = batch(folder, *arguments)
    assert (done.code, done.err) == (2, f"grader: {message}\n")
    assert not (folder.parent / "out").exists()


def test_missing_extra_is_said_with_how_to_install_it(folder, monkeypatch):
    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "distributed" else real(name))
    done = batch(folder, "--engine", "dask")
    assert (done.code, done.err) == (3, "grader: Dask is not installed. Install it: pip install 'grader[dask]'\n")
    done = batch(folder, "--engine", "dask", "--lang", "ko")
    assert "pip install 'grader[dask]'" in done.err


def test_dask_is_not_loaded_unless_it_is_asked_for(folder):
    words = ["batch", str(folder), "--out", str(folder.parent / "out"), "--exercise", "double", "--jobs", "1"]
    code = (
        "import sys, grader.cli.main as program\n"
        f"try: program.main({[*words, '--course', str(MINIATURE)]!r})\n"
        "except SystemExit as done: assert done.code == 0, done.code\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert "grader" in loaded
    assert not loaded & {"dask", "distributed", "tornado"}
