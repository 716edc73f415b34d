"""What answers are worth, type by type."""

import unicodedata

import pytest

from grader.quiz import ResponseError, Verdict, present, read_response, score
from grader.quiz.markup import walk

MULTIPLE = (
    "Stem\n\n- [x] a\n- [x] b\n- [ ] c <!-- mis: see -->\n  > Not c.\n- [ ] d\n  > Not d.\n- [x] e\n- [ ] f\n  > No.\n"
)


def said(scored):
    return [token.content for markup in scored.feedback for token in walk(markup.tokens) if token.type == "text"]


def notes(scored):
    return [note.en for note in scored.notes]


@pytest.fixture
def answered(question_of):
    """A function that asks and scores."""

    def run(kind, body, typed, *options):
        question = question_of("\n".join([f":type: {kind}", *options]), f"Stem\n\n{body}\n")
        shown = present(question, salt="s", learner="kim", attempt=1)
        return score(question, read_response(shown, typed), shown.values)

    return run


@pytest.mark.parametrize(
    ("partial", "picked", "share"),
    [
        ("all-or-nothing", "abe", 1),
        ("all-or-nothing", "ab", 0),
        ("all-or-nothing", "abce", 0),
        ("net-correct", "abe", 1),
        ("net-correct", "ab", 2 / 3),
        ("net-correct", "abc", 1 / 3),
        ("net-correct", "abcd", 0),
        ("net-correct", "cdf", 0),
        ("net-correct", "abcdef", 0),
        ("each", "abe", 1),
        ("each", "ab", 5 / 6),
        ("each", "abce", 5 / 6),
        ("each", "cdf", 0),
        ("each", "abcdef", 1 / 2),
    ],
)
def test_multiple_shares_its_points(question_of, partial, picked, share):
    question = question_of(f":type: multiple\n:partial: {partial}\n:points: 2", MULTIPLE)
    scored = score(question, tuple(picked), {})
    assert scored.share == pytest.approx(share)
    assert scored.points == pytest.approx(2 * share)


def test_multiple_explains_every_pick_and_counts_what_is_missing(question_of):
    question = question_of(":type: multiple", MULTIPLE)
    scored = score(question, ("a", "c"), {})
    assert said(scored) == ["Not c."]
    assert notes(scored) == ["wrong choices: 1, right ones that are missing: 2"]
    assert notes(score(question, ("a",), {})) == ["right choices that are missing: 2"]
    assert scored.misconceptions == ("see",)
    assert [(part.id, part.is_right) for part in scored.parts] == [("a", True), ("c", False)]


def test_single_gives_the_share_of_a_half_right_choice(question_of):
    body = "Stem\n\n- [x] a\n  > Yes.\n- [ ] b <!-- score: 0.5 -->\n  > Half.\n- [ ] c\n  > No.\n"
    question = question_of(":type: single\n:points: 4", body)
    scores = {name: score(question, (name,), {}) for name in "abc"}
    assert [(s.points, s.verdict) for s in scores.values()] == [
        (4, Verdict.RIGHT),
        (2, Verdict.PARTIAL),
        (0, Verdict.WRONG),
    ]
    assert [said(s) for s in scores.values()] == [["Yes."], ["Half."], ["No."]]


@pytest.mark.parametrize(
    ("typed", "share", "note"),
    [
        ("0.25", 1, []),
        ("1/4", 1, []),
        ("0,25", 1, []),
        ("0.2509", 1, []),
        ("-0.25", 0, ["the size is right, the sign is not"]),
        ("0.256", 0, ["near, but not near enough: ±0.001 is accepted"]),
        ("0.5", 0, []),
        ("7", 0, []),
    ],
)
def test_number_within_its_tolerance(answered, typed, share, note):
    scored = answered("numeric", "- [x] `0.25`\n- [ ] `0.5` <!-- mis: half -->", typed, ":atol: 0.001")
    assert (scored.share, notes(scored)) == (share, note)
    assert scored.misconceptions == (("half",) if typed == "0.5" else ())


@pytest.mark.parametrize(("typed", "share"), [("1010", 1), ("1,010", 1), ("1,011", 0), ("990 px", 1), ("989", 0)])
def test_number_within_a_relative_tolerance_and_with_a_unit(answered, typed, share):
    assert answered("numeric", "- [x] `1000`", typed, ":rtol: 0.01", ":unit: px 픽셀").share == share


def test_number_with_a_comma_counts_in_either_reading(answered):
    assert answered("numeric", "- [x] `1234`", "1,234").is_right
    assert answered("numeric", "- [x] `1.234`", "1,234", ":atol: 0.001").is_right
    assert not answered("numeric", "- [x] `1234`", "1.234").is_right


def test_feedback_of_a_number_has_the_values(question_of):
    question = question_of(
        ":type: numeric\n:vars: n=3..9", "Stem @{n}\n\n- [x] `2*n`\n- [ ] `n**2`\n  > That is @{n} squared."
    )
    assert said(score(question, "25", {"n": 5})) == ["That is 5 squared."]
    assert score(question, "10", {"n": 5}).is_right
    assert not score(question, "10", {"n": 6}).is_right


@pytest.mark.parametrize(
    ("typed", "share"),
    [
        ("layer normalization", 1),
        ("  Layer   Normalization ", 1),
        ("LayerNorm", 1),
        ("층 정규화", 1),
        ("층정규화", 1),
        (unicodedata.normalize("NFD", "층 정규화"), 1),
        ("batch normalization", 0),
        ("정규화", 0),
    ],
)
def test_text_in_both_languages(answered, typed, share):
    body = "- [x] layer normalization\n- [x] 층 정규화\n- [x] /layer\\s*norm/\n- [ ] batch normalization\n  > No."
    assert answered("text", body, typed, ":match: casefold nospace").share == share


def test_text_with_a_slip_of_the_pen_is_told(answered):
    assert notes(answered("text", "- [x] sigmoid", "sigmoyd")) == ["very close to a right answer: look at the spelling"]
    assert notes(answered("text", "- [x] sigmoid", "relu")) == []


def test_text_minds_capitals_unless_told_otherwise(answered):
    assert not answered("text", "- [x] ReLU", "relu").is_right


@pytest.mark.parametrize(
    ("partial", "given", "share", "note"),
    [
        ("all-or-nothing", (0, 1, 2, 3), 1, []),
        ("all-or-nothing", (0, 1, 3, 2), 0, ["right up to step 2; what comes after it is not"]),
        ("each", (0, 1, 3, 2), 1 / 3, ["right up to step 2; what comes after it is not"]),
        ("each", (3, 0, 1, 2), 2 / 3, ["the first step is not right"]),
        ("each", (3, 2, 1, 0), 0, ["the first step is not right"]),
    ],
)
def test_order_is_scored_by_what_follows_what(question_of, partial, given, share, note):
    question = question_of(f":type: order\n:partial: {partial}", "Stem\n\n1. a\n2. b\n3. c\n4. d\n")
    scored = score(question, given, {})
    assert scored.share == pytest.approx(share)
    assert notes(scored) == note


@pytest.mark.parametrize(
    ("option", "given", "share"),
    [("", (0, 1), 1), ("", (0, 2), 1 / 2), ("", (1, 0), 0), ("\n:partial: all-or-nothing", (0, 2), 0)],
)
def test_rows_are_scored_one_by_one(question_of, option, given, share):
    question = question_of(f":type: match{option}", "Stem\n\n| l | r |\n|---|---|\n| A | x |\n| B | y |\n| | z |\n")
    scored = score(question, given, {})
    assert scored.share == pytest.approx(share)
    assert notes(scored) == (
        [] if share == 1 else [f"rows that are not right: {'1, 2' if share == 0 and given == (1, 0) else '2'}"]
    )


@pytest.mark.parametrize(
    ("typed", "share"),
    [("[3 5 7]", 1), ("[3 5 7]  ", 1), ("[ 3  5 7 ]", 1), ("[3, 5, 7]", 0), ("[ 3 12]", 0), ("3", 0)],
)
def test_output_minds_all_but_the_number_of_spaces(answered, typed, share):
    body = "```python\nprint(1)\n```\n\n- [x] `[3 5 7]`\n- [ ] `[ 3 12]` <!-- mis: axis -->"
    scored = answered("output", body, typed)
    assert scored.share == share
    assert scored.misconceptions == (("axis",) if typed == "[ 3 12]" else ())


@pytest.mark.parametrize(
    ("typed", "share", "note"),
    [
        ("(N, 4*H)", 1, []),
        ("(N, H*4)", 1, []),
        ("(n, 2*(h + h))", 1, []),
        ("(N, H)", 0, []),
        ("(N, 3)", 0, ["the number of axes is right, their lengths are not"]),
        ("(N, 4*H, 1)", 0, ["the number of axes is not right"]),
    ],
)
def test_shape_with_named_symbols(answered, typed, share, note):
    scored = answered("shape", "- [x] `(N, 4*H)`\n- [ ] `(N, H)`\n  > Four gates.", typed)
    assert (scored.share, notes(scored)) == (share, note)


@pytest.mark.parametrize(
    ("typed", "share"),
    [
        ("s*(1 - s)", 1),
        ("s - s**2", 1),
        ("s - s^2", 1),
        ("s·(1 − s)", 1),
        ("exp(ln(s)) * (1 - s)", 1),
        ("s*(1 + s)", 0),
        ("s*(s - 1)", 0),
        ("s*(1 - s) + 0.0001", 0),
        ("1/(s - s)", 0),
    ],
)
def test_formula_is_compared_at_points(answered, typed, share):
    body = "- [x] `s*(1 - s)`\n- [ ] `s*(1 + s)` <!-- mis: sign -->"
    scored = answered("formula", body, typed, ":vars: s in 0.05..0.95")
    assert scored.share == share
    assert scored.misconceptions == (("sign",) if typed == "s*(1 + s)" else ())
    assert notes(scored) == (["the size is right, the sign is not"] if typed == "s*(s - 1)" else [])


@pytest.mark.parametrize(
    ("kind", "body", "response"),
    [
        ("multiple", "- [x] a\n- [ ] b\n  > No.", ("z",)),
        ("multiple", "- [x] a\n- [ ] b\n  > No.", ()),
        ("multiple", "- [x] a\n- [ ] b\n  > No.", "a"),
        ("order", "1. a\n2. b\n3. c", (0, 1)),
        ("order", "1. a\n2. b\n3. c", (0, 0, 1)),
        ("text", "- [x] a", ("a",)),
    ],
)
def test_response_to_another_question_is_refused(question_of, kind, body, response):
    question = question_of(f":type: {kind}", f"Stem\n\n{body}")
    with pytest.raises(ResponseError):
        score(question, response, {})
