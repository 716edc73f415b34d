"""Which variant of a question a learner gets."""

import pytest

from grader.quiz import Choice, display_order, draw_values, fill_placeholders, show_names, shuffled_indices
from grader.quiz.markup import walk
from grader.quiz.placeholder import find_placeholders
from grader.quiz.variant import is_close, sample_values, tells_apart

CONVOLUTION = """\
Width @{W}, kernel $@{K}$ and `@{P}`?

- [x] `W - K + 2*P + 1`
- [ ] `W - K + P + 1`
  > Both sides, @{P} each.
"""


@pytest.fixture
def convolution(question_of):
    return question_of(":type: numeric\n:vars: W=8..12; K=3,5; P=0..2", CONVOLUTION)


@pytest.fixture
def letters(question_of):
    choices = "- [x] a\n" + "".join(f"- [ ] {letter}\n  > No.\n" for letter in "bcdef")
    return question_of(":type: single", f"Stem\n\n{choices}")


def texts(markup):
    return [token.content for token in walk(markup.tokens) if token.content and not token.children]


def test_draw_is_fixed_by_salt_learner_question_and_attempt(convolution):
    draw = draw_values(convolution, salt="s", learner="kim", attempt=1)
    assert draw == draw_values(convolution, salt="s", learner="kim", attempt=1)
    others = [
        draw_values(convolution, salt=salt, learner=learner, attempt=attempt)
        for salt, learner, attempt in [
            ("t", "kim", 1),
            ("s", "lee", 1),
            ("s", "kim", 2),
            ("s", "park", 1),
            ("s", "choi", 1),
        ]
    ]
    assert any(other != draw for other in others)


def test_draw_never_lets_a_wrong_answer_be_right(convolution):
    draws = [draw_values(convolution, salt="s", learner="kim", attempt=attempt) for attempt in range(200)]
    assert {draw["P"] for draw in draws} == {1, 2}  # without padding both formulas agree
    assert all(tells_apart(convolution.choices, draw, 0, 0) for draw in draws)
    assert not tells_apart(convolution.choices, {"W": 8, "K": 3, "P": 0}, 0, 0)


def test_draw_without_a_tolerance_has_a_whole_answer(question_of):
    question = question_of(":type: numeric\n:vars: W=8..64; S=1..3", "Stem @{W} @{S}\n\n- [x] `(W - 3)/S + 1`")
    draws = [draw_values(question, salt="s", learner="kim", attempt=attempt) for attempt in range(100)]
    assert all((draw["W"] - 3) % draw["S"] == 0 for draw in draws)
    assert {draw["S"] for draw in draws} == {1, 2, 3}


def test_rare_draw_that_does_is_found(question_of):
    question = question_of(":type: numeric\n:vars: n=1..2000", "Stem @{n}\n\n- [x] `n/1999`")
    assert draw_values(question, salt="s", learner="kim", attempt=1) == {"n": 1999}


def test_draw_tells_the_wrong_answers_apart_where_it_can(question_of):
    body = "Stem @{a}\n\n- [x] `a + 10`\n- [ ] `2*a`\n  > No.\n- [ ] `a**2`\n  > No."
    question = question_of(":type: numeric\n:vars: a=2..5", body)
    draws = [draw_values(question, salt="s", learner="kim", attempt=attempt)["a"] for attempt in range(50)]
    assert set(draws) == {3, 4, 5}  # at 2 both wrong answers are 4


def test_question_without_variables_has_nothing_to_draw(letters):
    assert draw_values(letters, salt="s", learner="kim", attempt=1) == {}


def test_draw_of_a_formula_lies_in_its_range(question_of):
    question = question_of(":type: formula\n:vars: s in 0.25..0.5", "Stem\n\n- [x] `s*(1 - s)`")
    draws = [draw_values(question, salt="s", learner="kim", attempt=attempt)["s"] for attempt in range(50)]
    assert all(0.25 <= draw < 0.5 for draw in draws)
    assert len(set(draws)) == 50


def test_few_combinations_are_all_tried_and_many_are_sampled(convolution, question_of):
    assert len(list(sample_values(convolution.variables, "q"))) == 5 * 2 * 3
    many = question_of(":type: numeric\n:vars: a=1..99; b=1..99", "Stem\n\n- [x] `a + b`")
    samples = list(sample_values(many.variables, "q"))
    assert len(samples) == 256
    assert samples == list(sample_values(many.variables, "q"))


def test_order_of_choices_is_a_permutation_fixed_by_the_learner(letters):
    orders = [display_order(letters, salt="s", learner=f"learner {n}", attempt=1) for n in range(20)]
    assert all(sorted(order) == list(range(6)) for order in orders)
    assert len(set(orders)) > 10
    assert orders[0] == display_order(letters, salt="s", learner="learner 0", attempt=1)


def test_order_of_the_file_stays_without_shuffling(question_of):
    choices = "- [x] a\n" + "".join(f"- [ ] {letter}\n  > No.\n" for letter in "bcdef")
    question = question_of(":type: single\n:shuffle: false", f"Stem\n\n{choices}")
    assert display_order(question, salt="s", learner="kim", attempt=1) == (0, 1, 2, 3, 4, 5)


def test_pinned_choices_keep_their_place(question_of):
    body = (
        "Stem\n\n- [x] a <!-- pin: last -->\n- [ ] b\n  > No.\n- [ ] c <!-- pin: first -->\n  > No.\n- [ ] d\n  > No.\n"
    )
    question = question_of(":type: single", body)
    orders = {display_order(question, salt="s", learner=f"{n}", attempt=1) for n in range(20)}
    assert {(order[0], order[-1]) for order in orders} == {(2, 0)}
    assert len(orders) == 2


@pytest.mark.parametrize("count", [2, 3, 6])
def test_shuffled_indices_are_never_those_of_the_file(count):
    for attempt in range(50):
        order = shuffled_indices(count, "order", "q", salt="s", learner="kim", attempt=attempt)
        assert sorted(order) == list(range(count))
        assert order != tuple(range(count))


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_and_one_thing_have_one_order(count):
    assert shuffled_indices(count, "order", "q", salt="s", learner="kim", attempt=1) == tuple(range(count))


def test_placeholders_are_found_with_their_lines(convolution):
    assert list(find_placeholders(convolution.stem)) == [("W", 5), ("K", 5), ("P", 5)]
    assert list(find_placeholders(convolution.choices[1].feedback)) == [("P", 9)]


def test_placeholders_are_filled_in_text_formulas_and_code(convolution):
    filled = fill_placeholders(convolution.stem, {"W": 8, "K": 3, "P": 0.5})
    assert texts(filled) == ["Width 8, kernel ", "3", " and ", "0.5", "?"]
    assert texts(convolution.stem)[0] == "Width @{W}, kernel "


def test_placeholders_without_a_value_stay(convolution):
    assert texts(fill_placeholders(convolution.stem, {"W": 8}))[1] == "@{K}"


def test_names_stand_for_values_where_no_variant_is_drawn(convolution):
    assert texts(show_names(convolution.stem)) == ["Width W, kernel ", "K", " and ", "P", "?"]


@pytest.mark.parametrize(
    ("answer", "value", "atol", "rtol", "verdict"),
    [
        (10, 10, 0, 0, True),
        (10.1, 10, 0.1, 0, True),
        (10.2, 10, 0.1, 0, False),
        (99, 100, 0, 0.01, True),
        (-1, 1, 0, 0.5, False),
    ],
)
def test_closeness_adds_both_tolerances(answer, value, atol, rtol, verdict):
    assert is_close(answer + 0.0, value, atol * 1.0000001, rtol * 1.0000001) is verdict


def test_choice_without_an_expression_has_no_value(letters):
    assert all(isinstance(choice, Choice) for choice in letters.choices)
    with pytest.raises(TypeError, match="answer a has no expression"):
        tells_apart(letters.choices, {}, 0, 0)
