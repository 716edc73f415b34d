"""The Dask engine's decisions, with a cluster that does what it is told."""

import queue
from types import SimpleNamespace

import pytest

from grader.batch.engines.engine import Task
from grader.errors import CannotGrade
from grader.model import IsolationLevel, Text
from tests.grader.batch.classes import entry

pytest.importorskip("distributed", reason="the extra dask is not installed")

from grader.batch.engines.dask import engine as module
from grader.batch.engines.dask import places
from grader.batch.engines.dask.engine import DaskEngine
from grader.batch.engines.dask.events import Answered, Came, Gone, Lost, Refused

BROKEN = Text("고장", "broken").to_json()


@pytest.fixture(autouse=True)
def one_waits(monkeypatch):
    """Let one submission wait at a worker: enough to tell what is at work from what is not."""
    monkeypatch.setattr(places, "_AHEAD", 1)


class ScriptedCluster:
    """Keeps what it is given; `answer` and `say` are what happens next.

    ``steps`` are called one after the other, each when the engine has nothing more to hear.
    """

    def __init__(self, *workers, steps=()):
        self.events = SimpleNamespace(get=self._get)
        self.given: list[tuple[str, str, str]] = []
        self.dropped: list[str] = []
        self.seen_again: list[str] = []
        self.is_closed = False
        self._steps = list(steps)
        self._said = queue.SimpleQueue()
        self._open = len(workers)
        for worker in workers:
            self.say(worker if not isinstance(worker, str) else Came(worker, worker, 1, "full"))

    def open(self):
        return self._open

    def close(self):
        self.is_closed = True

    def submit(self, address, task):
        key = f"k{len(self.given)}"
        self.given.append((key, address, task.name))
        return key

    def drop(self, key):
        self.dropped.append(key)

    def receive_again(self, address):
        self.seen_again.append(address)

    def say(self, event):
        self._said.put(event)

    def key_of(self, name):
        return next(key for key, _, given in reversed(self.given) if given == name)

    def answer(self, name, message=None):
        self.say(Answered(self.key_of(name), message or {"report": entry(name).report}))

    def answer_all(self):
        for key, _, name in self.given:
            if key not in self.dropped:
                self.say(Answered(key, {"report": entry(name).report}))

    def _get(self, timeout):
        del timeout
        if self._said.empty():
            if not self._steps:
                pytest.fail(f"nothing more happens; given: {self.given}")
            self._steps.pop(0)(self)
        if self._said.empty():
            raise queue.Empty
        return self._said.get()


def grade(cluster, names="abcdef", heard=None):
    """Run the tasks; return what was finished by name."""
    notices = [] if heard is None else heard
    with DaskEngine(cluster, lambda text: notices.append(text.en)) as engine:
        found = {done.name: done for done in engine.run(Task(name, []) for name in names)}
    assert cluster.is_closed
    return found


def until_done(cluster):
    """Answer for ever what is given."""
    cluster.answer_all()
    cluster._steps.append(until_done)


def test_each_worker_gets_one_to_grade_and_one_that_waits():
    seen = []
    cluster = ScriptedCluster("A", "B", steps=[lambda c: seen.extend(c.given), until_done])
    assert set(grade(cluster)) == set("abcdef")
    assert [(address, name) for _, address, name in seen] == [("A", "a"), ("B", "b"), ("A", "c"), ("B", "d")]


def test_tasks_are_pulled_only_as_workers_become_free():
    pulled = []

    def tasks():
        for number in range(30):
            pulled.append(number)
            yield Task(f"s{number}", [])

    cluster = ScriptedCluster("A", "B", steps=[until_done])
    with DaskEngine(cluster, print) as engine:
        for count, _ in enumerate(engine.run(tasks()), start=1):
            assert len(pulled) <= count + 2 * 2 + 1  # at work and waiting at two workers, one ready


def test_lost_worker_counts_against_what_it_was_at_and_not_against_what_waited():
    cluster = ScriptedCluster("A", steps=[lambda c: (c.say(Gone("A")), c.say(Came("B", "B", 1, "full"))), until_done])
    found = grade(cluster, "ab")
    assert [(address, name) for _, address, name in cluster.given] == [("A", "a"), ("A", "b"), ("B", "a"), ("B", "b")]
    assert (found["a"].attempt, found["b"].attempt) == (2, 1)
    assert found["a"].reason is found["b"].reason is None
    assert cluster.dropped == ["k0", "k1"]


def test_answer_of_a_lost_worker_that_still_comes_is_not_heard():
    late = []

    def lose(cluster):
        late.append(cluster.key_of("a"))
        cluster.say(Gone("A"))
        cluster.say(Came("B", "B", 1, "full"))

    def answer_late(cluster):
        cluster.say(Answered(late[0], {"report": entry("a", score=0.25).report}))

    found = grade(ScriptedCluster("A", steps=[lose, answer_late, until_done]), "a")
    assert found["a"].report["score"] == 1.0


def test_what_loses_every_worker_is_given_up_and_what_waits_behind_it_is_not():
    def lose(number):
        def step(cluster):
            cluster.say(Gone(f"W{number}"))
            cluster.say(Came(f"W{number + 1}", f"W{number + 1}", 1, "full"))

        return step

    cluster = ScriptedCluster("W0", steps=[*(lose(number) for number in range(5)), until_done])
    found = grade(cluster, "ab")
    assert found["a"].report is None
    assert found["a"].reason.en == "its Dask worker was lost 5 times"
    assert found["a"].attempt == 5
    assert (found["b"].reason, found["b"].attempt) == (None, 1)


def test_process_that_dies_twice_over_a_submission_is_the_end_of_it():
    died = {"error": Text("끝남", "its worker process ended (SIGKILL)").to_json()}
    steps = [lambda c: c.answer("a", died), lambda c: c.answer("a", died), until_done]
    found = grade(ScriptedCluster("A", steps=steps), "ab")
    assert (found["a"].reason.en, found["a"].attempt) == ("its worker process ended (SIGKILL)", 2)
    assert found["b"].report is not None


def test_one_death_is_forgiven():
    died = {"error": Text("끝남", "ended").to_json()}
    found = grade(ScriptedCluster("A", steps=[lambda c: c.answer("a", died), until_done]), "ab")
    assert (found["a"].reason, found["a"].attempt) == (None, 2)


def test_worker_that_can_do_no_more_is_refused_by_name_and_nobody_is_blamed():
    said = []
    steps = [lambda c: c.answer("a", {"broken": BROKEN}), until_done]
    found = grade(ScriptedCluster("A", "B", steps=steps), "abcd", said)
    assert said == ["worker A is refused: broken"]
    assert {done.attempt for done in found.values()} == {1}


def test_last_worker_that_can_do_no_more_ends_the_batch():
    with pytest.raises(CannotGrade, match=r"no worker may grade. A is refused: broken"):
        grade(ScriptedCluster("A", steps=[lambda c: c.answer("a", {"broken": BROKEN})]))


def test_worker_that_forgot_the_batch_is_looked_at_again():
    steps = [
        lambda c: c.answer("a", {"absent": True}),
        lambda c: c.say(Came("A", "A", 1, "full")),
        until_done,
    ]
    cluster = ScriptedCluster("A", steps=steps)
    assert set(grade(cluster, "ab")) == {"a", "b"}
    assert cluster.seen_again == ["A"]


def test_nothing_waits_behind_a_slow_one_while_another_worker_is_idle():
    def all_but_slow(cluster):
        for name in "bd":
            cluster.answer(name)

    cluster = ScriptedCluster("A", "B", steps=[all_but_slow, until_done])
    assert set(grade(cluster, "abcd")) == set("abcd")
    assert [(address, name) for _, address, name in cluster.given][-1] == ("B", "c")


def test_all_refused_ends_the_batch_with_the_name_of_one():
    refused = Refused("A", "node7 (A)", Text("다름", "it has grader 0.9, and here is 0.1"))
    said = []
    with pytest.raises(CannotGrade, match=r"no worker may grade. node7 \(A\) is refused: it has grader 0.9"):
        grade(ScriptedCluster(refused), heard=said)
    assert said == ["worker node7 (A) is refused: it has grader 0.9, and here is 0.1"]


def test_others_go_on_without_the_refused_one():
    refused = Refused("A", "A", Text("다름", "it has grader 0.9, and here is 0.1"))
    cluster = ScriptedCluster(refused, "B", steps=[until_done])
    assert set(grade(cluster)) == set("abcdef")
    assert {address for _, address, _ in cluster.given} == {"B"}


def test_workers_that_do_not_keep_code_in_are_left_out_where_others_do():
    cluster = ScriptedCluster(Came("A", "A", 1, "process"), Came("B", "B", 1, "restricted"), steps=[until_done])
    said = []
    grade(cluster, heard=said)
    assert {address for _, address, _ in cluster.given} == {"B"}
    assert said == ["worker A is refused: its isolation is 'process' only"]


def test_weakest_level_is_the_batchs():
    cluster = ScriptedCluster(Came("A", "A", 1, "full"), Came("B", "B", 1, "restricted"))
    assert DaskEngine(cluster, print).level() is IsolationLevel.RESTRICTED
    assert DaskEngine(ScriptedCluster(Came("A", "A", 1, "process")), print).level() is IsolationLevel.PROCESS


def test_worker_that_comes_later_and_does_not_keep_code_in_is_refused():
    steps = [lambda c: c.say(Came("B", "B", 1, "process")), until_done]
    cluster = ScriptedCluster("A", steps=steps)
    said = []
    grade(cluster, heard=said)
    assert said == ["worker B is refused: its isolation is 'process' only"]
    assert {address for _, address, _ in cluster.given} == {"A"}


def test_worker_that_comes_later_gets_work():
    cluster = ScriptedCluster("A", steps=[lambda c: c.say(Came("B", "B", 3, "full")), until_done])
    grade(cluster)
    assert [address for _, address, _ in cluster.given][:6] == ["A", "A", "B", "B", "B", "B"]


def test_batch_waits_for_a_first_worker_and_says_so_once():
    said = []
    steps = [lambda c: None, lambda c: None, lambda c: c.say(Came("A", "A", 1, "full")), until_done]
    assert set(grade(ScriptedCluster(steps=steps), heard=said)) == set("abcdef")
    assert said == ["no worker is there; waiting for one"]


def test_slow_one_of_many_is_not_waited_for(monkeypatch):
    now = [0.0]
    monkeypatch.setattr(module, "time", SimpleNamespace(monotonic=lambda: now[0]))

    def time_passes(_cluster):
        now[0] += 3.0

    cluster = ScriptedCluster("A", steps=[time_passes, time_passes, time_passes, until_done])
    cluster._open = 2
    assert set(grade(cluster)) == set("abcdef")


def test_lost_scheduler_ends_the_batch():
    steps = [lambda c: c.say(Lost(Text("없음", "the scheduler is gone")))]
    with pytest.raises(CannotGrade, match="the scheduler is gone"):
        grade(ScriptedCluster("A", steps=steps))


def test_running_names_what_workers_are_at():
    seen = []
    cluster = ScriptedCluster("A", "B", steps=[lambda c: seen.append(engine.running()), until_done])
    with DaskEngine(cluster, print) as engine:
        list(engine.run(Task(name, []) for name in "abcdef"))
    assert set(seen[0]) == {"a", "b"}
    assert all(seconds >= 0 for seconds in seen[0].values())


def test_fault_of_the_grader_in_a_report_is_tried_again_and_then_told():
    case = {"id": "one", "outcome": "internal_error", "message": Text("고장", "no memory").to_json()}
    exercise = {"id": "ch01/double", "outcome": "internal_error", "cases": [case]}
    faulty = {"report": {**entry("a").report, "exercises": [exercise]}}
    steps = [lambda c: c.answer("a", faulty), lambda c: c.answer("a", faulty)]
    found = grade(ScriptedCluster("A", steps=steps), "a")
    assert (found["a"].reason.en, found["a"].attempt) == ("ch01/double: no memory", 2)
