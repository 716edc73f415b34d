"""The single restrictions that a jail is made of, each alone in a process of its own."""

import json
import subprocess
import sys

import pytest

from grader.judge.inside import jail, landlock, rlimits


def run(script, *args):
    """Run Python that prints JSON."""
    command = [sys.executable, "-c", script, *map(str, args)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def landlock_abi():
    try:
        return landlock.abi()
    except OSError as error:
        pytest.skip(f"this machine has no Landlock: {error}")


LANDLOCK = """
import json, os, sys
from grader.judge.inside import landlock, libc
folder, abi = sys.argv[1], int(sys.argv[2])
landlock.abi = lambda: abi
libc.forbid_new_privileges()
landlock.restrict([f"{folder}/read", f"{folder}/one.txt", f"{folder}/missing"], [f"{folder}/write"])

def attempt(f):
    try:
        f()
        return True
    except OSError:
        return False

def write(path):
    with open(path, "w") as file:
        file.write("x")

print(json.dumps({
    "read": attempt(lambda: open(f"{folder}/read/file").read()),
    "read one": attempt(lambda: open(f"{folder}/one.txt").read()),
    "list": attempt(lambda: os.listdir(f"{folder}/read")),
    "write where it may": attempt(lambda: write(f"{folder}/write/new")),
    "write over": attempt(lambda: write(f"{folder}/read/file")),
    "write one": attempt(lambda: write(f"{folder}/one.txt")),
    "make": attempt(lambda: os.mkdir(f"{folder}/read/folder")),
    "remove": attempt(lambda: os.unlink(f"{folder}/read/file")),
    "read elsewhere": attempt(lambda: open(f"{folder}/secret").read()),
    "list elsewhere": attempt(lambda: os.listdir(folder)),
    "read /etc/hostname": attempt(lambda: open("/etc/hostname").read()),
    "run": attempt(lambda: os.execv("/bin/true", ["true"])),
}))
"""


@pytest.mark.parametrize("abi", [1, 2, 3, 4, 5, 6])
def test_landlock_opens_what_it_is_told_and_nothing_else(landlock_abi, tmp_path, abi):
    if abi > landlock_abi:
        pytest.skip(f"this kernel speaks version {landlock_abi} of Landlock")
    for name in ("read", "write"):
        (tmp_path / name).mkdir()
    for name in ("read/file", "one.txt", "secret"):
        (tmp_path / name).write_text("x")
    found = run(LANDLOCK, tmp_path, abi)
    allowed = {"read", "read one", "list", "write where it may"}
    assert {name for name, works in found.items() if works} == allowed


RLIMITS = """
import json, resource, sys
from grader.judge.inside import rlimits
resource.setrlimit(resource.RLIMIT_NOFILE, (40, 40))
before = rlimits.current_usage()
rlimits.apply(before, memory_mib=64, file_mib=2, threads=None)

def attempt(f):
    try:
        f()
        return "done"
    except BaseException as error:
        return type(error).__name__

def large_file():
    import signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with open(sys.argv[1], "wb") as file:
        file.write(bytes(3 << 20))

limits = {name: resource.getrlimit(getattr(resource, name)) for name in
          ("RLIMIT_CORE", "RLIMIT_CPU", "RLIMIT_FSIZE", "RLIMIT_NOFILE", "RLIMIT_DATA", "RLIMIT_AS")}
print(json.dumps({
    "limits": limits,
    "usage": [before.address_space, before.data],
    "little": attempt(lambda: bytearray(32 << 20)),
    "much": attempt(lambda: bytearray(128 << 20)),
    "file": attempt(large_file),
}))
"""


def test_rlimits_are_over_what_the_warm_process_has(tmp_path):
    found = run(RLIMITS, tmp_path / "file")
    if not found["usage"][0]:
        pytest.skip("this system does not tell a process its size")
    limits, (address_space, data) = found["limits"], found["usage"]
    assert limits["RLIMIT_CORE"] == [0, 0]
    assert limits["RLIMIT_FSIZE"] == [2 << 20] * 2
    assert limits["RLIMIT_DATA"] == [data + (64 << 20)] * 2
    assert limits["RLIMIT_AS"] == [address_space + (64 << 20) + (512 << 20)] * 2
    assert limits["RLIMIT_CPU"][0] == 300
    assert limits["RLIMIT_NOFILE"] == [40, 40]  # one that is lower already stays
    assert (found["little"], found["much"], found["file"]) == ("done", "MemoryError", "OSError")


def test_usage_is_that_of_this_process():
    usage = rlimits.current_usage()
    if not usage.address_space:
        pytest.skip("this system does not tell a process its size")
    assert usage.address_space > usage.data > 1 << 20


LIMITED = """
import json
from grader.judge.inside import rlimits
rlimits.limit_memory(64)
try:
    kept = bytearray(128 << 20)
    print('"done"')
except MemoryError:
    print('"refused"')
"""


def test_memory_of_the_judge_itself_has_an_end():
    assert run(LIMITED) == "refused"


def test_unknown_level_is_no_level():
    assert jail.LEVELS == ("full", "restricted", "process")


def test_probe_names_every_level():
    command = [sys.executable, "-m", "grader.judge.inside.probe"]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert set(found) == set(jail.LEVELS)
    assert found["process"] is None


def test_inside_imports_nothing_but_itself_numpy_and_the_standard_library():
    script = """
import sys, json
import grader.judge.inside.server, grader.judge.inside.zygote
names = {name.partition('.')[0] for name in sys.modules} - set(sys.stdlib_module_names)
own = [name for name in sys.modules if name.startswith('grader')]
print(json.dumps([sorted(n for n in names if not n.startswith('_')), sorted(own)]))
"""
    libraries, own = run(script)
    assert set(libraries) <= {"grader", "numpy", "sitecustomize", "usercustomize", "cython_runtime"}
    assert all(name in ("grader", "grader.judge") or name.startswith("grader.judge.inside") for name in own)
