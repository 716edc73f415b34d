"""GIFT read: what every type becomes, and what is said about what cannot be read."""

from __future__ import annotations

import pytest

from grader.exchange.reading.gift import read_gift
from grader.exchange.reading.markdown import still_to_do, write_quizzes
from grader.exchange.reading.source import SourceError, text_of_bytes
from tests.grader.exchange.quiz_samples import reasons


def the_draft(gift: str):
    found = read_gift(gift)
    assert found.faults == []
    [draft] = found.drafts
    return draft


def answers(draft) -> list[tuple[str, float, str]]:
    return [(answer.text, answer.share, answer.feedback) for answer in draft.answers]


def faults(gift: str) -> list[tuple[int, str]]:
    return [(fault.line, fault.text.en) for fault in read_gift(gift).faults]


def test_single_choice_has_shares_feedback_and_explanation():
    draft = the_draft("::Q one::Who?{=me#Yes, ~%50%you ~they#No.####Because.}")
    assert (draft.id, draft.type, draft.stem, draft.explanation) == ("q-one", "single", "Who?", "Because.")
    assert answers(draft) == [("me", 1, "Yes,"), ("you", 0.5, ""), ("they", 0, "No.")]


def test_several_choices_with_fair_shares_are_net_correct():
    found = read_gift("::q::Which?{~%50%a ~%50%b ~%-50%c}")
    assert found.drafts[0].options == {"partial": "net-correct"}
    assert answers(found.drafts[0]) == [("a", 1, ""), ("b", 1, ""), ("c", 0, "")]
    assert found.losses == []


def test_other_shares_are_told():
    found = read_gift("::q::Which?{~%60%a ~%40%b ~c}")
    assert reasons(found.losses, "q") == [
        (False, "choices have shares of their own there; here they are scored as right minus wrong")
    ]


@pytest.mark.parametrize(("word", "right"), [("T", "True"), ("FALSE", "False")])
def test_true_or_false_is_a_choice_of_two(word, right):
    draft = the_draft(f"::q::So?{{{word}#wrong#right}}")
    assert draft.type == "single"
    assert {text: (share, feedback) for text, share, feedback in answers(draft)}[right] == (1, "right")
    assert sorted(feedback for _, _, feedback in answers(draft)) == ["right", "wrong"]


def test_short_answers_know_wildcards_and_slashes():
    draft = the_draft(r"::q::Name?{=Ada =%50%A*a#near =/dev/ =2\\*x}")
    assert (draft.type, draft.options) == ("text", {"match": "casefold"})
    assert answers(draft) == [("Ada", 1, ""), ("/A.*a/", 0.5, "near"), ("//dev//", 1, ""), ("2*x", 1, "")]


def test_many_short_answers_become_one_pattern():
    draft = the_draft("::q::Name?{" + "".join(f"=name{number}.\n" for number in range(30)) + "=%0%none#No.}")
    assert len(draft.answers) == 2
    assert draft.answers[0].text.startswith(r"/name0\.|name1\.|")


@pytest.mark.parametrize(
    ("numbers", "options", "values"),
    [
        ("3", {}, ["3"]),
        ("0.5", {"rtol": "1e-9"}, ["0.5"]),
        ("1..2", {"atol": "0.5"}, ["1.5"]),
        ("=-1.5:0.25#yes =%0%1e3:0.25#no", {"atol": "0.25"}, ["-1.5", "1000"]),
        ("=10:1.1 =%0%20:2.1", {"atol": "0.1", "rtol": "0.1"}, ["10", "20"]),
    ],
)
def test_numbers_keep_value_and_tolerance(numbers, options, values):
    draft = the_draft(f"::q::How much?{{#{numbers}}}")
    assert (draft.options, [answer.text for answer in draft.answers]) == (options, values)


def test_match_has_rows_and_extras():
    draft = the_draft(r"::q::Match{=[html]<i>a</i> | b -> *x* = -> y =c -> z}")
    assert (draft.pairs, draft.extras) == ([(r"*a* \| b", r"\*x\*"), ("c", "z")], ["y"])


def test_gap_in_a_sentence_becomes_a_line():
    found = read_gift("::q::The {=cat ~dog} sat.")
    assert found.drafts[0].stem == r"The \_\_\_\_\_ sat."
    assert reasons(found.losses, "q") == [(False, "the gap in the sentence is shown as a line")]


def test_tags_id_and_category_are_kept():
    draft = the_draft("$CATEGORY: $course$/top/A//B/C\n\n// [id:my-id] [tag:some-tag]\n::Title::Q?{=1 ~2}")
    assert (draft.id, draft.options["concepts"], draft.category) == ("my-id", "some-tag", "A/B / C")


def test_same_title_twice_gets_two_ids():
    assert [draft.id for draft in read_gift("::q::A?{=1 ~2}\n\n::q::B?{=1 ~2}\n\nC?{=1 ~2}").drafts] == [
        "q", "q-2", "question-3",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "source", "markdown"),
    [
        ("html", r"<p>a <b>b</b></p><pre>c\nd</pre>", "a **b**\n\n```\nc\nd\n```"),
        ("moodle", r"a < b\n$x$ \\(y_1\\)", "a \\< b\\\n\\$x\\$ $y_1$"),
        ("plain", r"<b> \*a*", r"\<b\> \\\*a\*"),
        ("markdown", r"**a** `b` \\(x_1\\)", "**a** `b` $x_1$"),
    ],
)
def test_formats_of_text(form, source, markdown):
    assert the_draft(f"::q::[{form}]{source}{{=1 ~2}}").stem == markdown


def test_essays_and_plain_texts_are_left_out():
    found = read_gift("::e::Tell.{}\n\n::d::A text.\n\n::q::A?{=1 ~2}")
    assert [draft.id for draft in found.drafts] == ["q"]
    assert reasons(found.losses, "e") == [(True, "an essay is read by a person: there is no such question here")]
    assert reasons(found.losses, "d") == [(True, "a text without a question has no place in a quiz")]


@pytest.mark.parametrize(
    ("gift", "line", "message"),
    [
        ("// x\n\n::q::A {=1\n ~2", 3, "an opening brace is never closed, and a blank line ends a question"),
        ("A\n}", 2, "a '}' too many: where it is text, write '\\}'"),
        ("A {=1 ~2}\n{=3}", 2, "a '{' too many: where it is text, write '\\{'"),
        ("\n::q", 2, "the title has no end: '::' is missing after it"),
        ("A?{#\n=1\n=x}", 3, "'x' is no number: write '3', '3:0.1' or '2.9..3.1'"),
        ("A?{#=%50%1}", 1, "no number is right"),
        ("A?{=a -> 1\n=b}", 2, "a row of a match is '=left -> right'"),
        ("A?{=a -> 1}", 1, "a match needs at least two rows"),
        ("A?{\n~a}", 2, "a choice needs at least two answers"),
        ("A?{=a\n~}", 2, "an answer is empty"),
        ("A?{=%1000%a}", 1, "'%1000%a' is no share: write it in per cent, '%50%'"),
        ("A?{maybe}", 1, "'maybe' stands before the first answer: an answer begins with '=' or '~'"),
        ("{=1 ~2}", 1, "the question has no text before its braces"),
        ("// nothing", 1, "there is no question in this file"),
    ],
)
def test_malformed_question_is_named_with_its_line(gift, line, message):
    assert faults(gift) == [(line, message)]


def test_all_faults_of_a_file_are_named():
    assert [line for line, _ in faults("A {\n\nB?{=1 ~2}\n\nC }\n\n::D")] == [1, 5, 7]


def test_what_lint_will_ask_for_is_known(tmp_path):
    markdown = write_quizzes(read_gift("::q::A?{=1 ~2}").drafts)
    todo = [(item.line, item.text.en) for item in still_to_do(markdown, tmp_path / "x.md", "en")]
    assert todo == [
        (1, "quiz 'q': the explanation is missing: '> [!NOTE]' below the answers"),
        (7, "quiz 'q': a wrong choice needs feedback: an indented quote '>' below it"),
    ]
    assert markdown.split("\n")[6] == "- [ ] 2"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"x" * (5 << 20), "larger than 4 MiB: import it in parts"),
        (b"a\nb\xff", "line 2 is not UTF-8: save the file as UTF-8"),
        (b"a\0", "line 1 holds a zero byte: this is no text file"),
    ],
)
def test_file_that_is_no_text_is_refused(data, message):
    with pytest.raises(SourceError) as error:
        text_of_bytes(data)
    assert error.value.text.en == message


def test_text_of_nothing_but_beginnings_of_formulas_is_read_at_once():
    many = r"\\(" * 200_000  # each of them searched to the end of the text would take hours
    assert read_gift(f"::q::{many}{{=1 ~2}}").drafts[0].stem.count("(") == 200_000
