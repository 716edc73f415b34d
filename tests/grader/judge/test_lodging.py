"""One sandbox for several exercises: reports are those of a sandbox for each."""

import itertools
import os
import signal
import socket
import time

import pytest
from bench import LIMITS, SEED, handed_in, without_durations, write_exercise
from odd import NAMES, ODD, RIGHT, SUITE

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


@pytest.fixture(scope="module")
def judges(tmp_path_factory):
    """Return two judges of four equal exercises: one that lets them share, one that does not.

    Where each submission has another seed, none can be played from what was heard of another.
    """
    folder = tmp_path_factory.mktemp("lodging")
    files = [write_exercise(folder, name, SUITE, RIGHT) for name in NAMES]
    with Judge(files, LIMITS, many=True) as sharing, Judge(files, LIMITS) as plain:
        yield sharing, plain


def submission(**sources):
    texts = dict.fromkeys(NAMES, RIGHT) | sources
    return [HandedIn(f"bench/{name}", None) if text is None else handed_in(name, text) for name, text in texts.items()]


@pytest.fixture(scope="module")
def seeds():
    return itertools.count(SEED)


@pytest.mark.parametrize("place", ["one", "three"])
@pytest.mark.parametrize("source", ODD.values(), ids=ODD)
def test_reports_do_not_depend_on_sharing(judges, seeds, source, place):
    files, seed = submission(**{place: source}), next(seeds)
    shared, plain = ([without_durations(report) for report in judge.grade(files, seed)] for judge in judges)
    assert shared == plain


def test_what_one_exercise_leaves_behind_is_not_found_by_the_next(judges, seeds):
    seed = next(seeds)
    files = submission(one=ODD["spoils builtins"], two="def f(x):\n    return g(x)\n", three=ODD["wants a neighbour"])
    shared, plain = ([without_durations(report) for report in judge.grade(files, seed)] for judge in judges)
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
