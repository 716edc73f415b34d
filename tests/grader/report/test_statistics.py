"""Numbers about a class, against numpy's."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.batch.journal import INTERNAL_ERROR
from grader.model import ExerciseReport, Outcome
from grader.report.charts import histogram, stacked
from grader.report.statistics import Statistics
from tests.grader.journals import COUNTER, DOUBLE, MEAN, case, entry, mistake, question, scored


def statistics_of(*entries):
    made = Statistics((DOUBLE, MEAN, COUNTER))
    for line in entries:
        made.add(line)
    return made


def rows(table):
    """Return entries with one case each for the columns, worth 4 points."""
    return [
        entry(
            f"s{n}", [ExerciseReport(DOUBLE, [case(f"test_{c}", float(points), 4.0) for c, points in enumerate(row)])]
        )
        for n, row in enumerate(table)
    ]


@given(st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=5, max_size=30))
def test_facility_and_discrimination_are_mean_and_corrected_correlation(table):
    made = statistics_of(*rows(table))
    points = np.array(table, float)
    for column, item in enumerate(made.cases.values()):
        rest = points.sum(axis=1) - points[:, column]
        assert item.facility == pytest.approx(points[:, column].mean() / 4)
        if points[:, column].std() < 1e-6 or rest.std() < 1e-6:
            assert item.discrimination is None
        else:
            assert item.discrimination == pytest.approx(np.corrcoef(points[:, column], rest)[0, 1], abs=1e-6)


def test_discrimination_needs_five_submissions():
    table = [[0, 1], [4, 4], [0, 0], [4, 3]]
    assert [item.discrimination for item in statistics_of(*rows(table)).cases.values()] == [None, None]
    assert statistics_of(*rows([*table, [4, 4]])).cases[DOUBLE, "test_0"].discrimination > 0.9


def test_cases_come_in_teaching_order_whoever_was_graded_first():
    made = statistics_of(entry("a", [scored(0, exercise=MEAN)]), entry("b", [scored(0), scored(0, exercise=MEAN)]))
    assert [item.exercise for item in made.in_order()] == [DOUBLE, MEAN]


def test_hardest_cases_gave_the_smallest_part_of_their_points():
    line = entry("a", [scored(9), scored(1, exercise=MEAN), scored(10, exercise=COUNTER)])
    assert [item.exercise for item in statistics_of(line).hardest(10)] == [MEAN, DOUBLE]


def test_mistakes_are_counted_the_commonest_first():
    def with_mistake(name, known):
        return entry(name, [ExerciseReport(DOUBLE, [case(points=0)], diagnosis=[mistake(known)])])

    made = statistics_of(with_mistake("a", "x"), with_mistake("b", "y"), with_mistake("c", "y"))
    assert [(item.name, item.count) for item in made.mistakes()] == [("y", 2), ("x", 1)]


def test_endings_tell_wrong_from_unwritten_and_stopped():
    def ended(outcome, points=0.0):
        return entry(f"{outcome}{points}", [scored(points, outcome=outcome)])

    made = statistics_of(
        ended(Outcome.PASSED, 10.0),
        ended(Outcome.WRONG_ANSWER),
        ended(Outcome.ERROR, 3.0),
        ended(Outcome.NOT_IMPLEMENTED),
        ended(Outcome.TIME_LIMIT),
        ended(Outcome.CRASHED),
    )
    assert made.exercises[DOUBLE].endings == {"full": 1, "none": 1, "part": 1, "unwritten": 1, "stopped": 2}
    assert [(item.submission, item.outcome, item.cases) for item in made.stopped_in_order()] == [
        ("crashed0.0", Outcome.CRASHED, 1),
        ("time_limit0.0", Outcome.TIME_LIMIT, 1),
    ]


def test_what_the_grader_failed_at_counts_for_nobody():
    failed = entry("a", [scored(0, outcome=Outcome.INTERNAL_ERROR)])
    nothing = entry("b", report={"score": 0.0, "max_score": 0.0}, status=INTERNAL_ERROR)
    made = statistics_of(failed, nothing)
    assert made.cases == {}
    assert made.exercises[DOUBLE].count == 0


def answering(*scores, picked=()):
    """Return an entry whose answers to questions a, b, … have these scores."""
    questions = [
        question(name, score, picked=picked if name == "a" else ()) for name, score in zip("abc", scores, strict=False)
    ]
    return entry(repr((scores, picked)), report={"quizzes": questions})


@given(st.lists(st.lists(st.sampled_from([0.0, 0.5, 1.0]), min_size=3, max_size=3), min_size=5, max_size=30))
def test_questions_have_facility_and_discrimination_among_themselves(table):
    made = statistics_of(*(answering(*row) for row in table))
    points = np.array(table)
    for column, item in enumerate(made.questions):
        rest = points.sum(axis=1) - points[:, column]
        assert item.facility == pytest.approx(points[:, column].mean())
        if points[:, column].std() < 1e-6 or rest.std() < 1e-6:
            assert item.discrimination is None
        else:
            assert item.discrimination == pytest.approx(np.corrcoef(points[:, column], rest)[0, 1], abs=1e-6)


def test_most_chosen_distractor_is_the_commonest_wrong_answer_of_the_lesson():
    made = statistics_of(
        answering(1), answering(0, picked="b"), answering(0, picked="cd"), answering(0.5, picked="d"), answering(0)
    )
    (item,) = made.questions
    assert (item.most_chosen.id, item.most_chosen.count, item.most_chosen.text.en) == ("d", 2, "wrong d")
    assert (item.answered, item.outcomes) == (5, {"right": 1, "wrong": 3, "partial": 1})


def test_question_without_an_answer_counts_as_none_right():
    blank = entry("x", report={"quizzes": [question("a", 0, outcome="unanswered")]})
    (item,) = statistics_of(answering(1), blank).questions
    assert (item.facility, item.answered, item.sums.count, item.most_chosen) == (0.5, 1, 2, None)


def test_texts_of_variants_do_not_depend_on_who_was_graded_first():
    def drawn(value):
        picked = {"id": "b", "is_right": False, "text": {"ko": value, "en": value}, "misconception": "adds"}
        title = {"ko": f"{value}?", "en": f"{value}?"}
        return entry(value, report={"quizzes": [question("a", 0, title=title, chosen=[picked])]})

    lines = [drawn(value) for value in ("7", "3", "5")]
    told = [next(iter(statistics_of(*order).questions)).to_json() for order in (lines, lines[::-1])]
    assert told[0] == told[1]
    assert (told[0]["title"]["en"], told[0]["most_chosen_distractor"]["text"]["en"]) == ("3?", "3")
    assert next(iter(statistics_of(*lines).questions)).most_chosen.is_varied


def test_memory_does_not_grow_with_the_class():
    made = statistics_of(*rows([[1, 2]] * 50))
    assert (len(made.cases), len(made.exercises), made.count) == (2, 3, 50)


@given(st.lists(st.floats(0, 1.5), max_size=60))
def test_histogram_shows_everybody_once_and_stays_in_its_box(values):
    chart = histogram(values, None)
    assert sum(bar.count for bar in chart.bars) == len(values)
    assert all(0 <= bar.y <= chart.base and bar.y + bar.height == pytest.approx(chart.base) for bar in chart.bars)
    assert all(chart.left <= bar.x and bar.x + bar.width <= chart.right for bar in chart.bars)
    assert 2 <= len(chart.ticks) <= 6


def test_histogram_puts_whole_tens_into_the_class_above_and_all_points_into_the_last():
    counts = [bar.count for bar in histogram([0.0, 0.1, 0.3, 0.7, 0.8999, 0.9, 1.0, 1.2], 0.75).bars]
    assert counts == [1, 1, 0, 1, 0, 0, 0, 1, 1, 3]


def test_stacked_parts_fill_the_bar_in_order():
    parts = stacked({"none": 1, "full": 3}, ("full", "part", "none"))
    assert [(part.name, part.x, part.width) for part in parts] == [("full", 0, 75), ("none", 75, 25)]
