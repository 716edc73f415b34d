"""One sandbox for several exercises: reports are those of a sandbox for each."""

import os
import signal
import socket
import time

import pytest
from bench import LIMITS, SEED, handed_in, without_durations, write_exercise

from grader.errors import IsolationError
from grader.judge.coordinator import Judge
from grader.judge.inside.frames import Channel
from grader.judge.inside.server import Server
from grader.judge.job import HandedIn
from grader.judge.trusted.connection import Connection
from grader.judge.trusted.endings import SandboxEnded
from grader.judge.trusted.line import StudentFile
from grader.judge.trusted.lodging import Lodging
from grader.model import Outcome

NAMES = ("one", "two", "three", "four")
RIGHT = "import numpy as np\n\n\ndef f(x):\n    return 2 * np.asarray(x)\n"
SUITE = """
    import numpy as np
    from grader.testing import case, check_close, check_raises, forbid

    BANS = forbid("numpy.tanh", ko="쓰지 않는다", en="not here")

    @case(points=2, visibility="public", time_limit_s=0.4, ko="공개", en="public")
    def test_public(submission):
        check_close(submission.f(np.array([1.0, 2.0])), np.array([2.0, 4.0]))

    @case(points=3, time_limit_s=0.4, ko="비공개", en="hidden")
    def test_hidden(submission, rng):
        x = rng.normal(size=5)
        check_close(submission.f(x), 2 * x)
"""
#: Each in the place of one exercise, among others that are right.
ODD = {
    "right": RIGHT,
    "wrong": "def f(x):\n    return 3 * x\n",
    "half right": "def f(x):\n    return 2 * x if x[0] == 1 else x\n",
    "syntax error": "def f(x:\n",
    "prints": RIGHT.replace("    return", "    print('here', x)\n    return"),
    "prints at the start": "print('loaded')\n" + RIGHT,
    "exits": "import os\n\ndef f(x):\n    os._exit(0)\n",
    "loops": "def f(x):\n    while True:\n        pass\n",
    "loops and catches": "def f(x):\n    while 1:\n        try:\n            pass\n        except:\n            pass\n",
    "loops at the start": "while True:\n    pass\n",
    "spoils numpy": "import numpy as np\nnp.asarray = None\n\ndef f(x):\n    return 2 * x\n",
    "spoils builtins": "import builtins\nbuiltins.f = lambda x: 2 * x\n\ndef f(x):\n    return 2 * x\n",
    "wants a neighbour": "from one import f\n",
    "wants a name of builtins": "g = f\n\ndef f(x):\n    return g(x)\n",
    "keeps a setting": "import numpy as np\nnp.seterr(all='raise')\n\ndef f(x):\n    return 2 * x\n",
    "uses what is banned": "import numpy as np\n\ndef f(x):\n    return 2 * x + 0 * np.tanh(x)\n",
    "draws": "import numpy as np\nA = np.random.rand()\n\ndef f(x):\n    return 2 * x + A * (np.random.rand() > 2)\n",
    "remembers": "SEEN = []\n\ndef f(x):\n    SEEN.append(x)\n    return 2 * x\n",
    "hoards": "ALL = []\n\ndef f(x):\n    ALL.append(bytes(1 << 27))\n    return 2 * x\n",
    "recurses": "def f(x):\n    return f(x)\n",
    "nests too deep": "x = " + "(" * 150 + ")" * 150 + "\n",
    "missing": None,
}  # fmt: skip


@pytest.fixture(scope="module")
def judges(tmp_path_factory):
    """Return two judges of four equal exercises: one that lets them share, one that does not."""
    folder = tmp_path_factory.mktemp("lodging")
    files = [write_exercise(folder, name, SUITE, RIGHT) for name in NAMES]
    with Judge(files, LIMITS, many=True) as sharing, Judge(files, LIMITS) as plain:
        yield sharing, plain


def submission(**sources):
    texts = dict.fromkeys(NAMES, RIGHT) | sources
    return [HandedIn(f"bench/{name}", None) if text is None else handed_in(name, text) for name, text in texts.items()]


@pytest.mark.parametrize("place", ["one", "three"])
@pytest.mark.parametrize("source", ODD.values(), ids=ODD)
def test_reports_do_not_depend_on_sharing(judges, source, place):
    files = submission(**{place: source})
    shared, plain = ([without_durations(report) for report in judge.grade(files, SEED)] for judge in judges)
    assert shared == plain


def test_what_one_exercise_leaves_behind_is_not_found_by_the_next(judges):
    files = submission(one=ODD["spoils builtins"], two="def f(x):\n    return g(x)\n", three=ODD["wants a neighbour"])
    shared, plain = ([without_durations(report) for report in judge.grade(files, SEED)] for judge in judges)
    assert shared == plain
    assert [report["outcome"] for report in shared] == ["passed", "error", "import_error", "passed"]


def test_loop_costs_little_more_than_its_limit(judges):
    sharing, _ = judges
    files = submission(two="def f(x):\n    while x[0] == 1:\n        pass\n    return 2 * x\n")
    sharing.grade(submission(), SEED)
    start = time.process_time()
    wall = time.monotonic()
    reports = sharing.grade(files, SEED)
    assert time.process_time() - start < LIMITS.case_time_s  # nobody here is busy meanwhile
    assert time.monotonic() - wall >= LIMITS.case_time_s
    assert [case.outcome for case in reports[1].cases] == [Outcome.TIME_LIMIT, Outcome.PASSED]


class Child:
    """A sandbox without walls."""

    def __init__(self):
        self.sock, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self.pid = os.fork()
        if self.pid == 0:
            try:
                self.sock.close()
                Server(Channel(theirs), 1 << 16).serve()
            finally:
                os._exit(0)
        theirs.close()
        self.is_ended = False

    def starved_s(self):
        return 0.0

    def exit_status(self):
        return None

    def kill(self):
        os.kill(self.pid, signal.SIGKILL)
        self.sock.close()
        os.waitpid(self.pid, 0)
        self.is_ended = True


class Maker:
    def __init__(self):
        self.made = []

    def start(self, memory_mib):
        self.made.append(Child())
        return self.made[-1]


class Heard:
    def __init__(self, connection):
        self.connection = connection


@pytest.fixture
def maker():
    maker = Maker()
    yield maker
    for child in maker.made:
        if not child.is_ended:
            child.kill()


def call(lodging, name, source, *args):
    connection = Connection(lodging, StudentFile(name, source), LIMITS)
    connection.begin_case()
    return connection, connection.call([name, "f"], args, {})


def test_one_sandbox_serves_all_tame_files(maker):
    lodging = Lodging(maker, LIMITS)
    lodging.inspect([handed_in("one", RIGHT), handed_in("two", "import os\n"), handed_in("three", RIGHT)])
    assert [lodging.takes(f"bench/{name}") for name in ("one", "two", "three")] == [True, False, True]
    for name in ("one", "three"):
        connection, answer = call(lodging, name, RIGHT, 21)
        assert answer == 42
        lodging.keep(f"bench/{name}", Heard(connection))
    assert len(maker.made) == 1
    lodging.close()
    assert maker.made[0].is_ended


def test_guest_finds_nothing_of_the_one_before(maker):
    lodging = Lodging(maker, LIMITS)
    lodging.inspect([handed_in("one", RIGHT), handed_in("two", RIGHT)])
    connection, _ = call(lodging, "one", RIGHT, 1)
    lodging.keep("bench/one", Heard(connection))
    with pytest.raises(SandboxEnded, match="No module named 'one'"):
        call(lodging, "two", "from one import f\n", 1)


def test_sandbox_is_given_once(maker):
    lodging = Lodging(maker, LIMITS)
    lodging.inspect([handed_in("one", RIGHT)])
    call(lodging, "one", RIGHT, 1)
    assert not lodging.is_open
    with pytest.raises(IsolationError):
        call(lodging, "one", RIGHT, 1)


def test_sandbox_that_was_ended_is_not_kept(maker):
    lodging = Lodging(maker, LIMITS)
    lodging.inspect([handed_in("one", RIGHT)])
    connection, _ = call(lodging, "one", RIGHT, 1)
    connection.end_sandbox()
    lodging.keep("bench/one", Heard(connection))
    assert not lodging.is_open


def test_source_that_ends_the_parser_leaves_nobody_tame(maker):
    lodging = Lodging(maker, LIMITS)
    lodging.inspect([handed_in("one", RIGHT), handed_in("two", "-" * 30000 + "1")])
    assert not lodging.takes("bench/two")
