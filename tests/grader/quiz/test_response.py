"""Answers as they are typed, and as a file holds them."""

import unicodedata

import pytest

from grader.quiz import ResponseError, present, read_response, right_answer, score
from grader.quiz.presentation import right_keys, right_texts

CHOICES = "Stem\n\n- [x] one\n- [ ] two\n  > No.\n- [x] three\n- [ ] four\n  > No.\n"
STEPS = "Stem\n\n1. one\n2. two\n3. three\n4. four\n"
ROWS = "Stem\n\n| l | r |\n|---|---|\n| A | x |\n| B | y |\n| C | x |\n| | z |\n"


@pytest.fixture
def shown(question_of):
    def make(kind, body, *options):
        question = question_of("\n".join([f":type: {kind}", *options]), body)
        return present(question, salt="s", learner="kim", attempt=1)

    return make


def refusal(shown, raw):
    with pytest.raises(ResponseError) as caught:
        read_response(shown, raw)
    return caught.value.text.en


@pytest.mark.parametrize(
    "typed", ["a c", "a,c", "ac", "AC", "c a", "1,3", "a) c)", "ａ，ｃ", "ㅁㅊ", "ㅁ ㅊ", ["a", "c"]]
)
def test_letters_in_every_spelling(shown, typed):
    variant = shown("multiple", CHOICES, ":shuffle: false")
    assert read_response(variant, typed) == ("a", "c")


def test_hangul_mode_is_read_by_the_keys(shown):
    variant = shown("multiple", CHOICES, ":shuffle: false")
    composed = unicodedata.normalize("NFC", "\u1106\u1172")  # the keys a and b make one syllable
    assert len(composed) == 1
    assert read_response(variant, composed) == ("a", "b")


def test_letters_follow_the_screen_and_the_response_the_file(shown):
    variant = shown("multiple", CHOICES)
    assert variant.order != (0, 1, 2, 3)
    letters = " ".join(variant.letter(place) for place in (0, 2))
    assert read_response(variant, letters) == ("a", "c")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("", "the answer is empty"),
        (" , ", "the answer is empty"),
        ("e", "'e' is none of the letters a to d"),
        ("5", "'5' is none of the letters a to d"),
        ("0", "'0' is none of the letters a to d"),
        ("가", "'k' is none of the letters a to d"),
        ("!", "'!' is none of the letters a to d"),
        ("a a", "the letter 'a' is there twice"),
        ({"1": "a"}, "a quiz of type multiple is answered with letters, as in a, c"),
        (["a", ["b"]], "an answer is a text, a list of letters or a table of rows and letters"),
        (True, "an answer is a text, a list of letters or a table of rows and letters"),
        ("a" * 3000, "the answer has more than 2000 characters"),
    ],
)
def test_letters_that_are_not_there_are_named(shown, typed, message):
    variant = shown("multiple", CHOICES)
    if typed == "가":  # the keys r and k
        message = "'r' is none of the letters a to d"
    assert refusal(variant, typed) == message


def test_single_takes_one_letter(shown):
    variant = shown("single", "Stem\n\n- [x] one\n- [ ] two\n  > No.\n")
    assert refusal(variant, "a b") == "choose one letter"


def test_order_needs_every_letter(shown):
    variant = shown("order", STEPS)
    assert read_response(variant, "abcd") == variant.order
    assert read_response(variant, "a > b > c > d") == variant.order
    assert refusal(variant, "a b") == "write all 4 letters in their order; missing: c, d"
    assert refusal(variant, "a b c d e") == "'e' is none of the letters a to d"


@pytest.mark.parametrize("form", ["1{0} 2{1} 3{2}", "3{2},1{0},2{1}", "1-{0} 2-{1} 3-{2}", "{0}{1}{2}", "{0} {1} {2}"])
def test_rows_in_every_spelling(shown, form):
    variant = shown("match", ROWS)
    assert read_response(variant, form.format(*right_answer(variant))) == right_keys(variant.question)


def test_rows_as_a_table_of_a_file(shown):
    variant = shown("match", ROWS)
    table = dict(zip(["1", "2", "3"], right_answer(variant), strict=True))
    assert read_response(variant, table) == right_keys(variant.question)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("1a 2b", "write a letter for every row, as in 1b 2a …; missing: 3"),
        ("1a 2b 3c 4a", "there is no row 4; the rows are 1 to 3"),
        ("1a 1b 2c 3a", "row 1 is there twice"),
        ("a b", "write a letter for every row, as in 1b 2a …; there are 3 rows"),
        ("a b q", "'q' is none of the letters a to c"),
        ({"1": "a", "2": "b"}, "write a letter for every row, as in 1b 2a …; missing: 3"),
        ({"x": "a"}, "there is no row x; the rows are 1 to 3"),
        ("1a 2b 3c nonsense!", "write one letter for every row, as in 1b 2a …"),
    ],
)
def test_rows_that_do_not_fit_are_named(shown, typed, message):
    assert refusal(shown("match", ROWS), typed) == message


def test_text_that_stands_on_the_right_twice_is_shown_once(shown):
    variant = shown("match", ROWS)
    assert len(right_texts(variant.question)) == 3
    assert right_keys(variant.question) == (0, 1, 0)
    assert score(variant.question, (0, 1, 0), {}).is_right


@pytest.mark.parametrize(
    ("kind", "body", "options", "typed", "message"),
    [
        ("numeric", "- [x] `3`", (), "three", "'three' is no number; write it like 14, -0.25 or 3/4"),
        ("shape", "- [x] `(N, 3)`", (), "(3)", "'(3)': a shape of one axis needs a comma, as in (3,)"),
        ("shape", "- [x] `(N, 3)`", (), "three", "'three' is not a shape; write it in brackets, as in (N, 3)"),
        ("formula", "- [x] `s*2`", (":vars: s in 1..2",), "s(1 - s)", "write every product with *, as in s*(…)"),
        ("formula", "- [x] `s*2`", (":vars: s in 1..2",), "x + 1", "'x' is no variable here; there are s"),
        ("formula", "- [x] `s*2`", (":vars: s in 1..2",), "__import__('os')", None),
        ("formula", "- [x] `s*2`", (":vars: s in 1..2",), "9**9**9**9", None),
        ("text", "- [x] word", (), " ", "the answer is empty"),
        ("text", "- [x] word", (), "w" * 2001, "the answer has more than 2000 characters"),
        ("text", "- [x] word", (), ["word"], "the answer is one text; put it in quotation marks"),
    ],
)
def test_typed_answer_without_its_form_does_not_count(shown, kind, body, options, typed, message):
    variant = shown(kind, f"Stem\n\n{body}\n", *options)
    if typed == "9**9**9**9":  # it can be read, and has no value: a wrong answer, at once
        assert score(variant.question, read_response(variant, typed), variant.values).share == 0
    elif message is None:
        refusal(variant, typed)
    else:
        assert refusal(variant, typed) == message


@pytest.mark.parametrize("typed", ["(N, 3)", "[N, 3]", "N, 3", "torch.Size([N, 3])", "（N，3）", "(n, 3)", ["N", "3"]])
def test_shape_in_every_spelling(shown, typed):
    variant = shown("shape", "Stem\n\n- [x] `(N, 3)`\n")
    assert score(variant.question, read_response(variant, typed), {}).is_right
