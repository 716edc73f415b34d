"""Random variables of a question."""

import pytest

from grader.quiz.stream import Stream
from grader.quiz.variables import Interval, VariablesError, parse_variables


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("W=32..64/4", (32, 36, 40, 44, 48, 52, 56, 60, 64)),
        ("W = 1 .. 3", (1, 2, 3)),
        ("W=5..5", (5,)),
        ("W=0..10/4", (0, 4, 8)),
        ("K=3,5", (3, 5)),
        ("K=-2, 0.5", (-2, 0.5)),
        ("x=-3..-1", (-3, -2, -1)),
        ("r=0.1..0.4/0.1", (0.1, 0.2, 0.3, 0.4)),
        ("r=0..1/0.25", (0, 0.25, 0.5, 0.75, 1)),
        ("n_in=1..2", (1, 2)),
    ],
)
def test_finite_domain_has_exactly_these_numbers(text, numbers):
    [variable] = parse_variables(text).items
    assert variable.domain.numbers == numbers
    assert [type(number) for number in variable.domain.numbers] == [type(number) for number in numbers]


def test_continuous_domain_keeps_its_ends():
    [variable] = parse_variables("s in 0.05..0.95").items
    assert (variable.name, variable.domain, variable.source) == ("s", Interval(0.05, 0.95), "0.05..0.95")


def test_several_variables_keep_their_order():
    variables = parse_variables("W=32..64/4; K=3,5; s in 0..1;")
    assert variables.names == ("W", "K", "s")
    assert variables.combination_count is None


def test_combinations_are_all_of_them():
    variables = parse_variables("a=1,2; b=0..2")
    assert variables.combination_count == 6
    assert list(variables.combinations())[:4] == [{"a": 1, "b": b} for b in (0, 1, 2)] + [{"a": 2, "b": 0}]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no variable in ':vars:'"),
        (" ; ", "no variable in ':vars:'"),
        ("W", "'W' is not a variable; write 'W=32..64/4', 'K=3,5', 's in 0.05..0.95'"),
        ("W=a..b", "'W=a..b' is not a variable; write 'W=32..64/4', 'K=3,5', 's in 0.05..0.95'"),
        ("W in 1,2", "'W in 1,2' is not a variable; write 'W=32..64/4', 'K=3,5', 's in 0.05..0.95'"),
        ("W in 0..1/0.1", "'W in 0..1/0.1' is not a variable; write 'W=32..64/4', 'K=3,5', 's in 0.05..0.95'"),
        ("W=1..3; W=2", "variable 'W' is given twice"),
        ("가=1..3", "'가' cannot be the name of a variable"),
        ("_x=1..3", "'_x' cannot be the name of a variable"),
        ("x_=1..3", "'x_' cannot be the name of a variable"),
        ("exp=1..3", "'exp' is the name of a function or constant already"),
        ("pi=1..3", "'pi' is the name of a function or constant already"),
        ("W=3..1", "'W=3..1': the range is empty"),
        ("W=1..3/0", "'W=1..3/0': the range is empty"),
        ("s in 1..1", "'s in 1..1': the range is empty"),
        ("r=0.1..0.9", "'r=0.1..0.9': a decimal range needs a step, as in 0.1..0.9/0.1"),
        ("K=3,5,3", "'K=3,5,3': a number is listed twice"),
        ("W=1..99999", "'W=1..99999': more than 10000 values"),
    ],
)
def test_bad_variables_are_refused_with_the_reason(text, message):
    with pytest.raises(VariablesError) as caught:
        parse_variables(text)
    assert caught.value.text.en == message


def test_every_value_of_a_domain_is_drawn():
    variables = parse_variables("W=32..64/4; s in 0.05..0.95")
    stream = Stream("test")
    draws = [variables.draw(stream) for _ in range(300)]
    assert {draw["W"] for draw in draws} == set(range(32, 65, 4))
    assert all(0.05 <= draw["s"] < 0.95 for draw in draws)
