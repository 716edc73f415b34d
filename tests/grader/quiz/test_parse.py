"""What a question carries, type by type."""

import pytest

from grader.lesson import plain_text
from grader.quiz import Partial, Pin, QuestionType, Shape, TextKey, normalise_output, output_snippet
from grader.quiz.variables import NO_VARIABLES


def test_single_carries_everything_that_its_author_wrote(parse_source):
    question, problems = parse_source(
        """\
:::{quiz} relu-grad
:type: single
:points: 1.5
:attempts: 3
:shuffle: false

Slope of **ReLU** at $-2$?

- a list in the stem

Choose.

- [x] `0`
  > It is *constant*.
- [ ] one <!-- mis: relu-identity score: 0.25 -->

  > Positive inputs.
- [ ] none of these <!-- pin: last -->
  > One is.

> [!TIP]
> First.

> [!TIP]
> Second.

> [!NOTE]
> Because.
>
> Really.
:::
"""
    )
    assert problems == ()
    assert (question.id, question.type, question.line) == ("relu-grad", QuestionType.SINGLE, 1)
    assert (question.points, question.attempts, question.shuffle) == (1.5, 3, False)
    assert plain_text(question.stem) == "Slope of ReLU at −2?\n- a list in the stem\nChoose."
    assert [(c.id, plain_text(c.text), c.accepted, c.line) for c in question.choices] == [
        ("a", "0", True, 13),
        ("b", "one", False, 15),
        ("c", "none of these", False, 18),
    ]
    assert [plain_text(c.feedback) for c in question.choices] == ["It is constant.", "Positive inputs.", "One is."]
    assert [(c.misconception, c.score, c.pin, c.key) for c in question.choices] == [
        (None, 1.0, None, None),
        ("relu-identity", 0.25, None, None),
        (None, 0.0, Pin.LAST, None),
    ]
    assert [plain_text(hint) for hint in question.hints] == ["First.", "Second."]
    assert plain_text(question.explanation) == "Because.\nReally."
    assert [c.id for c in question.accepted] == ["a"]
    assert [c.id for c in question.rejected] == ["b", "c"]


def test_defaults_are_the_documented_ones(question_of):
    question = question_of(":type: multiple", "Stem\n\n- [x] a\n- [x] b")
    assert (question.points, question.attempts, question.shuffle) == (1.0, None, True)
    assert (question.partial, question.atol, question.rtol) == (Partial.ALL_OR_NOTHING, 0.0, 0.0)
    assert (question.match, question.variables, question.hints) == (frozenset(), NO_VARIABLES, ())


def test_multiple_takes_a_rule_for_its_points(question_of):
    question = question_of(":type: multiple\n:partial: net-correct", "Stem\n\n- [x] a\n- [ ] b\n  > No.")
    assert question.partial is Partial.NET_CORRECT


def test_numeric_keys_are_expressions_over_the_variables(question_of):
    question = question_of(
        ":type: numeric\n:vars: W=2..4\n:atol: 0.5\n:rtol: 1e-3",
        "Stem\n\n- [x] `W/3`\n- [ ] 7 <!-- mis: seven -->",
    )
    assert [choice.key.source for choice in question.choices] == ["W/3", "7"]
    assert question.choices[0].key.evaluate({"W": 3}) == 1
    assert (question.atol, question.rtol) == (0.5, 1e-3)
    assert question.variables.names == ("W",)


def test_text_keys_are_texts_and_patterns(question_of):
    question = question_of(
        ":type: text\n:match: casefold nospace",
        "Stem\n\n- [x] 층 정규화\n- [x] /layer\\s*norm(alization)?/\n- [x] `LN`\n- [ ] batch norm <!-- mis: batch -->",
    )
    keys = [choice.key for choice in question.choices]
    assert keys == [
        TextKey("층 정규화", is_pattern=False),
        TextKey(r"layer\s*norm(alization)?", is_pattern=True),
        TextKey("LN", is_pattern=False),
        TextKey("batch norm", is_pattern=False),
    ]
    assert question.match == {"casefold", "nospace"}


@pytest.mark.parametrize(
    ("key", "match", "answer", "verdict"),
    [
        ("Layer Norm", "", "Layer Norm", True),
        ("Layer Norm", "", "  Layer   Norm ", True),
        ("Layer Norm", "", "layer norm", False),
        ("Layer Norm", "casefold", "LAYER norm", True),
        ("Layer Norm", "casefold", "layernorm", False),
        ("Layer Norm", "nospace", "LayerNorm", True),
        ("층 정규화", "", "\u110e\u1173\u11bc 정규화", True),  # decomposed, as macOS types it
        ("/layer\\s*norm/", "", "layer norm", True),
        ("/layer\\s*norm/", "", "layer norm 2", False),
        ("/layer\\s*norm/", "", "Layer Norm", False),
        ("/Layer\\s*norm/", "casefold", "LAYER NORM", True),
    ],
)
def test_typed_text_is_compared_by_the_rules(key, match, answer, verdict):
    assert TextKey.parse(key).matches(answer, frozenset(match.split())) is verdict


def test_order_keeps_its_steps_in_order(question_of):
    question = question_of(":type: order", "Stem\n\n1. `zero_grad()`\n2. `backward()`\n3. `step()`")
    assert [plain_text(item) for item in question.items] == ["zero_grad()", "backward()", "step()"]
    assert question.choices == ()


def test_order_takes_the_last_numbered_list(question_of):
    question = question_of(":type: order", "1. one\n2. two\n\nSort:\n\n1. a\n2. b\n3. c")
    assert plain_text(question.stem) == "1. one\n2. two\nSort:"
    assert len(question.items) == 3


def test_match_has_pairs_extras_and_headings(question_of):
    table = "| layer | shape |\n|---|---|\n| `Conv` | $(N,8)$ |\n| Flatten | (N, 3) |\n| | (N,) |"
    question = question_of(":type: match", f"Stem\n\n{table}")
    assert [(plain_text(pair.left), plain_text(pair.right)) for pair in question.pairs] == [
        ("Conv", "(N, 8)"),
        ("Flatten", "(N, 3)"),
    ]
    assert [plain_text(extra) for extra in question.extras] == ["(N,)"]
    assert [plain_text(heading) for heading in question.headings] == ["layer", "shape"]


def test_two_lefts_may_share_a_right(question_of):
    table = "| a | b |\n|---|---|\n| 1 | x |\n| 2 | x |"
    assert len(question_of(":type: match", f"Stem\n\n{table}").pairs) == 2


def test_output_has_its_program_and_what_it_prints(question_of):
    program = "```text\nnot this\n```\n\n```python\nprint(1)\nprint(2)\n```"
    answers = "- [x] ```text\n  1\n  2\n  ```\n- [ ] `3`\n  > No."
    body = f"What?\n\n{program}\n\n{answers}"
    question = question_of(":type: output", body)
    assert output_snippet(question) == "print(1)\nprint(2)\n"
    assert [choice.key for choice in question.choices] == ["1\n2", "3"]


def test_other_types_have_no_program(question_of):
    body = "What?\n\n```python\nprint(1)\n```\n\n- [x] 1"
    assert output_snippet(question_of(":type: numeric", body)) is None


@pytest.mark.parametrize(("text", "normal"), [("a  \nb\n\n", "a\nb"), ("\n  a", "  a"), ("[1 2]", "[1 2]")])
def test_output_is_compared_without_space_at_line_ends(text, normal):
    assert normalise_output(text) == normal


def test_formula_has_a_tight_tolerance_of_its_own(question_of):
    question = question_of(":type: formula\n:vars: s in 0.05..0.95", "Stem\n\n- [x] `s*(1 - s)`")
    assert question.rtol == 1e-9
    assert question_of(":type: formula\n:vars: s in 0..1\n:rtol: 0.1", "Stem\n\n- [x] `s`").rtol == 0.1


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("(N, 64)", "(N,64)", True),
        ("(N, 64)", "(M, 64)", False),
        ("(N, 64)", "(N, 8*8)", True),
        ("(N, 2*(T + 1))", "(N, 2*T + 2)", True),
        ("(N, T)", "(T, N)", False),
        ("(N,)", "(N, 1)", False),
        ("()", "( )", True),
        ("(N, max(T, 2))", "(N, T)", True),
        ("(N, T//0)", "(N, T//0)", False),
    ],
)
def test_shapes_are_the_same_when_every_axis_is(one, other, verdict):
    assert Shape.parse(one).is_same(Shape.parse(other)) is verdict


def test_choice_may_hold_a_picture_a_formula_or_code(question_of):
    body = "Stem\n\n- [x] ![curve](figures/a.png)\n- [ ] $x^2$\n  > No.\n- [ ] ```python\n  x = 1\n  ```\n  > No."
    question = question_of(":type: single", body)
    assert [plain_text(choice.text) for choice in question.choices] == ["curve", "x²", "x = 1"]


def test_comment_is_no_part_of_the_text(question_of):
    question = question_of(":type: single", "Stem\n\n- [x] a\n- [ ] b c <!-- mis: tag -->\n  > No.")
    assert [token.content for token in question.choices[1].text.tokens if token.type == "inline"] == ["b c"]


def test_note_to_authors_after_the_answers_is_allowed(question_of):
    assert question_of(":type: numeric", "Stem\n\n- [x] 2\n\n<!-- checked by hand -->").choices
