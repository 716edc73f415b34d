"""What others passed is played: reports are those of a judge that knows nothing of the others."""

from dataclasses import replace

import pytest
from bench import LIMITS, SEED, handed_in, outcomes, without_durations, write_exercise
from odd import NAMES, ODD, RIGHT
from odd import SUITE as TIGHT_SUITE

from grader.judge import coordinator
from grader.judge.coordinator import Judge
from grader.judge.job import HandedIn
from grader.judge.transcript import Repertoire, Transcript

#: A tenth of it is long enough for every performance, also on a busy machine.
WIDE = replace(LIMITS, case_time_s=50.0)
SUITE = TIGHT_SUITE.replace("time_limit_s=0.4, ", "")

CALLBACK_SUITE = """
    from grader.testing import case, check_close, check_true

    @case(points=1, visibility="public", ko="공개", en="public")
    def test_each(submission):
        seen = []
        def double(x):
            seen.append(x)
            return 2 * x
        check_close(submission.apply(double, [1, 2, 3]), [2, 4, 6])
        check_true(seen == [1, 2, 3], ko="순서", en="order")
"""
CALLS = "def apply(f, items):\n    return [f(item) for item in items]\n"
MODULE_SUITE = """
    from grader.testing import case, check_close

    @case(points=1, visibility="public", ko="공개", en="public")
    def test_constant(submission):
        check_close(submission.RATE, 0.5)
        check_close(submission.halve(4.0), 2.0)
"""
MODULE = "RATE = 0.5\n\n\ndef halve(x):\n    return RATE * x\n"
TORCH_SUITE = """
    import torch
    from grader.testing import case, check_close

    @case(points=1, visibility="public", ko="공개", en="public")
    def test_gradient(submission):
        x = torch.tensor([1.0, 2.0], requires_grad=True)
        submission.f(x).sum().backward()
        check_close(x.grad, torch.tensor([2.0, 4.0]))
"""
TORCH = "import torch\n\n\ndef f(x):\n    return torch.square(x)\n"


class Hall:
    """A judge that learns, one that knows nothing, and what the first had judged in full."""

    def __init__(self, files, limits):
        self.learning, self.plain = Judge(files, limits, many=True), Judge(files, limits)
        self.judged = []
        run = self.learning._run

        def noting_run(library, job, on_case):
            self.judged += [item.exercise_id.removeprefix("bench/") for item in job.files]
            return run(library, job, on_case)

        self.learning._run = noting_run

    def grade(self, files, seed=SEED):
        """Return what was judged in full, after making sure that both judges say the same."""
        self.judged.clear()
        learned, plain = (
            [without_durations(report) for report in judge.grade(files, seed)] for judge in (self.learning, self.plain)
        )
        assert learned == plain
        return sorted(self.judged)

    def close(self):
        self.learning.close()
        self.plain.close()


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    """Nothing counts as slow because the machine is busy."""
    monkeypatch.setattr(coordinator, "_SLOW_S", 5.0)


@pytest.fixture(scope="module")
def open_hall(tmp_path_factory):
    halls = []

    def make(limits=WIDE, **exercises):
        folder = tmp_path_factory.mktemp("playback")
        halls.append(Hall([write_exercise(folder, name, *texts) for name, texts in exercises.items()], limits))
        return halls[-1]

    yield make
    for hall in halls:
        hall.close()


def submission(others=NAMES, /, **sources):
    texts = dict.fromkeys(others, RIGHT) | sources
    return [HandedIn(f"bench/{name}", None) if text is None else handed_in(name, text) for name, text in texts.items()]


@pytest.fixture(scope="module")
def hall(open_hall):
    """Four equal exercises, learned from one submission that is right."""
    hall = open_hall(LIMITS, **dict.fromkeys(NAMES, (TIGHT_SUITE, RIGHT)))
    hall.learning.grade(submission(), SEED)
    return hall


@pytest.mark.parametrize("place", ["one", "three"])
@pytest.mark.parametrize("source", ODD.values(), ids=ODD)
def test_reports_do_not_depend_on_what_others_passed(hall, source, place):
    hall.grade(submission(**{place: source}))  # says whether both judges say the same


def test_right_submission_needs_no_judge(open_hall):
    hall = open_hall(**dict.fromkeys(NAMES, (SUITE, RIGHT)))
    hall.learning.grade(submission(), SEED)
    assert hall.grade(submission(one=RIGHT + "# another\n", two="def f(x):\n    return x + x\n")) == []


def test_answer_that_is_right_in_another_way_is_judged_and_then_known(open_hall):
    suite = SUITE.replace("2 * x)", "2 * x, rtol=1e-3)")
    hall = open_hall(rounded=(suite, RIGHT))
    rounds = "def f(x):\n    return 2 * x * (1 + 1e-9)\n"
    judged = [hall.grade(submission((), rounded=source)) for source in (RIGHT, rounds, rounds + "#\n", RIGHT + "#\n")]
    assert judged == [["rounded"], ["rounded"], [], []]


def test_wrong_answers_are_never_learned(open_hall):
    hall = open_hall(wrong=(SUITE, RIGHT))
    for _ in range(3):
        assert hall.grade(submission((), wrong=ODD["half right"])) == ["wrong"]


def test_what_prints_is_judged_whenever_it_comes(open_hall):
    hall = open_hall(loud=(SUITE, RIGHT))
    hall.grade(submission((), loud=RIGHT))
    for source in (ODD["prints"], ODD["prints at the start"]) * 2:
        assert hall.grade(submission((), loud=source)) == ["loud"]


def test_another_seed_is_another_performance(open_hall):
    hall = open_hall(drawn=(SUITE, RIGHT))
    files = submission((), drawn=RIGHT)
    assert [hall.grade(files, seed) for seed in (1, 1, 2, 1)] == [["drawn"], [], ["drawn"], ["drawn"]]


def test_call_backs_are_played(open_hall):
    hall = open_hall(calls=(CALLBACK_SUITE, CALLS))
    other = "def apply(f, items):\n    return list(map(f, items))\n"
    backwards = "def apply(f, items):\n    return [f(x) for x in items[::-1]][::-1]\n"
    once = "def apply(f, items):\n    f(items[0])\n    return [2 * x for x in items]\n"
    more = "def apply(f, items):\n    return [f(f(x)) - 2 * x for x in items]\n"
    again = "def apply(f, items):\n    return [f(1) for _ in range(300)][:0]\n"
    judged = [hall.grade(submission((), calls=source)) for source in (CALLS, other, backwards, once, more, again)]
    assert judged == [["calls"], [], ["calls"], ["calls"], ["calls"], ["calls"]]


def test_names_that_the_suite_asks_for_are_compared(open_hall):
    hall = open_hall(names=(MODULE_SUITE, MODULE))
    more = MODULE + "\n\ndef helper():\n    pass\n"
    lost = MODULE.replace("RATE", "SPEED")
    turned = "def RATE():\n    pass\n\n\ndef halve(x):\n    return 0.5 * x\n"
    judged = [hall.grade(submission((), names=source)) for source in (MODULE, more, lost, turned)]
    assert judged == [["names"], [], ["names"], ["names"]]


def test_classes_and_torch_are_played_in_sandboxes_of_their_own(open_hall):
    hall = open_hall(one=(SUITE, RIGHT), other=(SUITE, RIGHT), tensors=(TORCH_SUITE, TORCH))
    wild = "class Twice:\n    def of(self, x):\n        return 2 * x\n\n\ndef f(x):\n    return Twice().of(x)\n"
    files = [handed_in("one", wild), handed_in("other", RIGHT), handed_in("tensors", TORCH, imports_torch=True)]
    assert hall.grade(files) == ["one", "other", "tensors"]
    assert hall.grade(files) == []
    files[2] = handed_in("tensors", TORCH.replace("torch.square(x)", "x.detach() ** 2 + 0 * x"), imports_torch=True)
    assert hall.grade(files) == ["tensors"]


def test_answers_sent_ahead_are_no_answers(open_hall):
    """At the level `process`, too, a file that writes to the wire before it is asked has not answered."""
    hall = open_hall(ahead=(SUITE, RIGHT))
    hall.grade(submission((), ahead=RIGHT))
    noise = "import os\nfor n in range(3, 40):\n    try: os.write(n, bytes(9))\n    except OSError: pass\n\n"
    assert hall.grade(submission((), ahead=noise + RIGHT)) == ["ahead"]


def test_file_that_looks_for_later_requests_finds_none(open_hall):
    """A suite may well send the right answer of one case as the input of a later one."""
    hall = open_hall(looks=(SUITE, RIGHT))
    hall.grade(submission((), looks=RIGHT))
    looks = """
        import gc

        def f(x):
            waiting = [o._have for o in gc.get_objects() if type(o).__name__ == "Channel"]
            return 2 * x + sum(waiting) + (len(waiting) != 1)
    """
    assert hall.grade(submission((), looks=looks)) == []


def slow(seconds):
    return f"import time\n\n\ndef f(x):\n    time.sleep({seconds})\n    return 2 * x\n"


def test_exercises_with_a_slow_case_are_played(open_hall, monkeypatch):
    monkeypatch.setattr(coordinator, "_SLOW_S", 0.05)
    hall = open_hall(slow=(SUITE, RIGHT))
    assert [hall.grade(submission((), slow=slow(0.1))) for _ in range(2)] == [["slow"], []]


def test_what_waits_long_for_one_reply_is_judged_every_time(open_hall):
    hall = open_hall(replace(LIMITS, case_time_s=2.0), slow=(SUITE, RIGHT))
    assert [hall.grade(submission((), slow=slow(0.12))) for _ in range(2)] == [["slow"], ["slow"]]


MANY_CALLS_SUITE = """
    from grader.testing import case, check_close

    @case(points=1, visibility="public", ko="공개", en="public")
    def test_many(submission):
        for number in range(12):
            check_close(submission.f(number), 2 * number)

    @case(points=1, ko="또", en="again")
    def test_again(submission):
        for number in range(12):
            check_close(submission.f(number), 2 * number)
"""


def test_a_case_that_is_slow_in_many_steps_is_judged(open_hall):
    """No reply is late, but the case takes more than half of its limit."""
    hall = open_hall(replace(LIMITS, case_time_s=4.0), steps=(MANY_CALLS_SUITE, slow(0.0)))
    hall.learning.grade(submission((), steps=slow(0.0)), SEED)
    run, judged = hall.learning._run, []
    hall.learning._run = lambda *given: judged.append(1) or run(*given)
    hall.learning.grade(submission((), steps=slow(0.1)), SEED)  # each case well below its limit of 4 s: 1.2 s
    hall.learning.grade(submission((), steps=slow(0.19)), SEED)  # 2.3 s
    assert judged == [1]


def test_played_cases_are_told_as_they_come(hall):
    told = []
    reports = hall.learning.grade(submission(), SEED, on_case=lambda name, case: told.append((name, case.id)))
    assert told == [(report.id, case.id) for report in reports for case in report.cases]
    assert all(outcome == "passed" for report in reports for outcome in outcomes(report).values())


def transcript(requests=b"ask", replies=b"answer", name="a/b"):
    return Transcript(name, {"op": "load"}, {"f": "f"}, requests, replies, {0: 5.0}, 0.01)


def test_transcript_survives_the_way_to_the_coordinator():
    assert Transcript.from_json(transcript().to_json()) == transcript()


def test_exercise_that_everybody_answers_in_another_way_is_given_up():
    repertoire = Repertoire()
    for number in range(40):
        repertoire.add(transcript(replies=b"%d" % number), [])
    assert not repertoire.wants("a/b")
    assert repertoire.find("a/b") is None


def test_answers_that_match_now_and_then_are_kept():
    repertoire = Repertoire()
    for number in range(40):
        repertoire.add(transcript(replies=b"%d" % (number % 20)), [])
        repertoire.find("a/b").misses = 0
    assert len(repertoire.find("a/b").answers) == 20
    assert repertoire.find("a/b").is_passed_by({"f": "f", "g": "v"}, b"7")
    assert not repertoire.find("a/b").is_passed_by({"f": "v"}, b"7")
    assert not repertoire.find("a/b").is_passed_by({"f": "f"}, b"70")
    assert len(repertoire.find("a/b").answers_for({"f": "f"})) == 20
    assert repertoire.find("a/b").answers_for({"f": "v"}) == []


def test_transcript_with_a_slow_reply_is_not_kept():
    repertoire = Repertoire()
    repertoire.add(replace(transcript(), slowest=0.06), [])
    assert repertoire.find("a/b") is None


def test_answers_to_other_questions_are_not_mixed_in():
    repertoire = Repertoire()
    repertoire.add(transcript(), [])
    repertoire.add(transcript(requests=b"ask else", replies=b"other"), [])
    assert not repertoire.find("a/b").is_passed_by({"f": "f"}, b"other")
