"""Submissions that try to take points they did not earn. Each is followed by an honest exercise.

Every cheat earns nothing from the naive suite, which compares in all the ways that in-process graders fall for, and the
exercise that is graded after it in the same submission gets its full marks.
"""

import textwrap

import pytest
from bench import outcomes, solution_of

from grader.model import Outcome

#: Tries to make every comparison true by replacing what suites compare with.
PATCHES = """
    import builtins, sys, numpy as np

    class Yes:
        def __getattr__(self, name): return Yes()
        def __call__(self, *a, **k): return True

    np.allclose = np.isclose = np.array_equal = lambda *a, **k: True
    np.testing.assert_allclose = np.testing.assert_array_equal = lambda *a, **k: None
    np.testing.assert_almost_equal = np.testing.assert_array_almost_equal = lambda *a, **k: None
    np.all = np.any = lambda *a, **k: True
    builtins.abs = lambda x: 0.0
    builtins.isinstance = lambda *a: True
    sys.modules["pytest"] = sys.modules["numpy.testing"] = Yes()
    np.abs = np.absolute = np.subtract = lambda *a, **k: 0.0

    def f(x):
        return np.array([0.0, 0.0])
"""
#: Walks the frames of its callers for anything called `expected` or `SECRET...`.
FRAMES = """
    import gc, inspect, sys

    def f(x):
        frame = sys._getframe()
        while frame is not None:
            for names in (frame.f_locals, frame.f_globals):
                for name, value in list(names.items()):
                    if "expected" in name.lower():
                        return value
            frame = frame.f_back
        for thing in gc.get_objects():
            if type(thing) is dict and "SECRET_EXPECTED" in thing:
                return thing["SECRET_EXPECTED"]
            if getattr(thing, "shape", None) == (2,) and float(thing[0]) == 98765.25:
                return thing
        return x
"""
#: Answers every operator and conversion with yes.
LIAR = """
    class Liar:
        shape, dtype, size, ndim = (2,), "float64", 2, 1
        def __getattribute__(self, name):
            return object.__getattribute__(self, name) if name.startswith("__") else self
        def __eq__(self, other): return True
        def __ne__(self, other): return False
        def __lt__(self, other): return True
        __gt__ = __le__ = __ge__ = __lt__
        def __sub__(self, other): return 0.0
        __rsub__ = __add__ = __radd__ = __mul__ = __sub__
        def __abs__(self): return 0.0
        def __bool__(self): return True
        def __len__(self): return 2
        def __iter__(self): return iter([0.0, 0.0])
        def __getitem__(self, key): return self
        def __float__(self): return 98765.25
        def __hash__(self): return 0
        def __call__(self, *a, **k): return True
        def all(self, *a, **k): return True
        def __array__(self, *a, **k): return self
        def __array_ufunc__(self, *a, **k): return True
        def __array_function__(self, *a, **k): return True
        def __instancecheck__(self, other): return True
        @property
        def __class__(self):
            import numpy
            return numpy.ndarray

    def f(x):
        return Liar()
"""
#: Subclasses of plain types that lie: they cross as the plain values that they really hold.
LYING_VALUES = """
    import numpy as np

    class Array(np.ndarray):
        def __eq__(self, other): return np.ones(2, bool)
        def __sub__(self, other): return np.zeros(2)
        def __array_ufunc__(self, *a, **k): return np.zeros(2)
        def __array_function__(self, *a, **k): return True
        def __getitem__(self, key): return Float(0.0)

    class Float(float):
        def __eq__(self, other): return True
        def __sub__(self, other): return 0.0
        def __abs__(self): return 0.0
        __rsub__ = __sub__
        def __hash__(self): return 0

    def f(x):
        return np.zeros(2).view(Array)
"""
EXIT = """
    import os

    def f(x):
        os._exit(0)
"""
EXIT_AT_IMPORT = """
    import os
    os._exit(0)
"""
#: Writes forged replies to every descriptor, ahead of time, from a thread, and doubled.
FORGED = """
    import json, os, struct, threading

    def forged(number):
        text = json.dumps({"n": number, "is": "value", "value": {"!": "array", "v": ["<f8", [2], 0, "C"]}}).encode()
        text += b" " * (-len(text) % 8)
        return struct.pack("<II", len(text), 16) + text + struct.pack("<dd", 98765.25, 43210.125)

    def flood():
        for number in range(60):
            for descriptor in range(64):
                try:
                    os.write(descriptor, forged(number))
                except OSError:
                    pass

    def f(x):
        worker = threading.Thread(target=flood)
        worker.start()
        flood()
        worker.join()
        return x
"""
#: Forges the judge's own report, hoping that it is read from somewhere the sandbox can reach.
FORGED_REPORT = """
    import json, os

    LINES = b"".join(
        json.dumps(message).encode() + b"\\n"
        for message in (
            {"case": {"id": "test_allclose", "points": 1, "max_points": 1, "outcome": "passed"}},
            {"done": "bench/naive", "diagnosis": [], "output": ""},
            {"end": True},
        )
    )

    def f(x):
        for descriptor in range(64):
            try:
                os.write(descriptor, LINES)
            except OSError:
                pass
        print(LINES.decode())
        return x
"""
#: Reads the suite or the solution from wherever it might lie.
READS = """
    import glob, os, re, sys

    def find():
        places = {os.getcwd(), "/", "/tmp", "/home", "/root", "/work", "..", "../..", *sys.path}
        places.add(os.environ.get("HOME", "/"))
        for name in ("/proc/self/cwd", "/proc/1/cwd", "/proc/self/root"):
            places.add(name)
        for number in range(1, 400):
            places.add(f"/proc/{number}/cwd")
        for place in places:
            for pattern in ("test_naive.py", "*/test_naive.py", "suites/*.py", "tests/hidden/*/*.py", "**/naive.py"):
                for path in glob.glob(os.path.join(place, pattern)):
                    text = open(path).read()
                    if "98765.25" in text:
                        return text
        for module in list(sys.modules.values()):
            if "SECRET_EXPECTED" in getattr(module, "__dict__", {}):
                return repr(module.SECRET_EXPECTED)
        return ""

    def f(x):
        try:
            found = find()
        except BaseException:
            found = ""
        numbers = [float(n) for n in re.findall(r"98765\\.25|43210\\.125", found)]
        return __import__("numpy").array((numbers + [0.0, 0.0])[:2])
"""
#: Looks for the expected values in the memory of other processes.
MEMORY = """
    import ctypes, numpy as np, os, struct

    def f(x):
        wanted = struct.pack("<d", 98765.25)
        for number in (os.getppid(), 1, *range(2, 200)):
            try:
                with open(f"/proc/{number}/mem", "rb", 0) as memory:
                    memory.seek(0x400000)
                    if wanted in memory.read(1 << 20):
                        return np.array([98765.25, 43210.125])
            except OSError:
                pass
        ctypes.CDLL(None).ptrace(16, os.getppid(), 0, 0)
        return x
"""
#: Makes the argument what the result should be compared with.
IN_PLACE = """
    def f(x):
        try:
            x[:] = 0
        except TypeError:
            pass
        return x
"""
#: Swallows everything, and answers late from a thread that goes on.
BACKGROUND = """
    import threading, time

    def later():
        while True:
            try:
                time.sleep(0.01)
            except BaseException:
                pass

    for _ in range(3):
        threading.Thread(target=later, daemon=True).start()

    def f(x):
        return x
"""
#: Raises what the harness itself might raise or understand as a verdict.
VERDICTS = """
    class Failed(BaseException): pass
    class Skipped(BaseException): pass
    class SandboxEnded(BaseException): pass

    def f(x):
        raise (Skipped("skipped") if isinstance(x, str) else GeneratorExit("passed"))
"""
CHEATS = {name.lower(): source for name, source in globals().items() if name.isupper() and isinstance(source, str)}


def test_suite_gives_the_honest_solution_its_points(bench):
    report = bench.grade("naive", solution_of("naive"))
    assert set(outcomes(report).values()) == {"passed"}


@pytest.mark.parametrize("cheat", CHEATS)
def test_cheat_gains_nothing_and_harms_nobody(each_level, cheat):
    if each_level.level == "process" and cheat == "reads":
        pytest.skip("at the level process files can be read: docs/judge.md says so, and batch grading refuses it")
    source = textwrap.dedent(CHEATS[cheat])
    reports = each_level.submit({"naive": source, "other": solution_of("other")})
    assert reports["naive"].score == 0, outcomes(reports["naive"])
    assert Outcome.INTERNAL_ERROR not in {case.outcome for case in reports["naive"].cases}
    assert set(outcomes(reports["other"]).values()) == {"passed"}


def test_suite_compared_with_an_argument_that_was_overwritten_is_not_fooled(bench):
    source = "def f(x):\n    x[:] = [98765.25, 43210.125]\n    return x\n"
    assert outcomes(bench.grade("naive", source))["raises"] != "passed"
    # It knew the numbers, so it has earned them; what it wrote into its argument changed nothing for the suite.
    assert outcomes(bench.grade("naive", "def f(x):\n    x[:] = 0\n    return x\n"))["equal"] == "wrong_answer"
