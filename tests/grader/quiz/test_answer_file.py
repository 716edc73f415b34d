"""Files of answers: hostile until read."""

import json
import os
import time

import pytest

from grader.quiz import AnswerFileError, read_answer_file, read_answers

YAML = """\
# my answers
learner: 김철수
attempt: 2
answers:
  one: b
  two: 010
  three: no
  four: [a, c]
  five: {1: b, 2: a}
  six: |
    [[1 2]
     [3 4]]
"""


def refusal(text, **options):
    with pytest.raises(AnswerFileError) as caught:
        read_answers(text, "a.yaml", **options)
    return caught.value.text.en


def test_yaml_stays_text():
    data = read_answers(YAML, "a.yaml")
    assert (data.learner, data.attempt, data.course) == ("김철수", 2, None)
    assert data.answers == {
        "one": "b",
        "two": "010",
        "three": "no",
        "four": ["a", "c"],
        "five": {"1": "b", "2": "a"},
        "six": "[[1 2]\n [3 4]]\n",
    }
    assert data.where("two") == "a.yaml:6"
    assert data.where("nothing") == "a.yaml"


def test_json_keeps_numbers_as_written():
    data = read_answers(
        '{"learner": "kim", "attempt": 3, "answers": {"one": 0.10, "two": 1e400, "three": [1, "b"]}}', "a"
    )
    assert (data.learner, data.attempt) == ("kim", 3)
    assert data.answers == {"one": "0.10", "two": "1e400", "three": ["1", "b"]}


def test_bytes_may_begin_with_a_byte_order_mark():
    assert read_answers(b"\xef\xbb\xbfanswers: {q: a}", "a.yaml").answers == {"q": "a"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "a.yaml: 'answers:' is missing; below it stands one line a question, 'id: answer'"),
        ("just words", "a.yaml: 'answers:' is missing; below it stands one line a question, 'id: answer'"),
        ("- a", "a.yaml: 'answers:' is missing; below it stands one line a question, 'id: answer'"),
        ("answers: a", "a.yaml: 'answers:' must hold one line a question, 'id: answer'"),
        ("answers: {q: a}\nname: x", "a.yaml: unknown key 'name'; there are schema, course, learner, attempt, answers"),
        ("answers:\n  q: a\n  p: b\n  q: c", "a.yaml: line 4: 'q' is there twice"),
        ("answers: {q: &x a, p: *x}", "a.yaml: line 1: links (& and *) have no place here"),
        ("answers:\n  ? [a]\n  : b", "a.yaml: line 2: a key must be a text"),
        ("answers: {q: a}\nattempt: 0", "a.yaml: attempt: expected a whole number of 1 or more"),
        ("answers: {q: a}\nattempt: two", "a.yaml: attempt: expected a whole number of 1 or more"),
        ("answers: {q: a}\nlearner: [x]", "a.yaml: learner: expected a name"),
        ("answers: {q: a}\nlearner: " + "x" * 300, "a.yaml: learner: expected a name"),
        (
            "answers: {q: a}\nschema: grader.answers/9",
            "a.yaml: schema: expected grader.answers/1, got 'grader.answers/9'",
        ),
        ('{"answers": {"q": "a", "q": "b"}}', "a.yaml: 'q' is there twice"),
        ('{"answers": {"q": "a"}', "a.yaml: line 1: not valid JSON: Expecting ',' delimiter"),
        (b"answers: {q: \xff}", "a.yaml: not UTF-8 text (byte 13)"),
    ],
)
def test_broken_file_is_named_with_the_reason(text, message):
    assert refusal(text) == message


def test_broken_yaml_is_named_with_its_line():
    assert refusal("answers:\n  q: {a]").startswith("a.yaml: line 2: not valid YAML: ")


def test_too_many_answers_are_refused():
    assert refusal(json.dumps({"answers": {str(n): "a" for n in range(1001)}})) == "a.yaml: more than 1000 answers"


@pytest.mark.parametrize("text", ["[" * 200_000, "answers: " + "{a: " * 60_000, '{"answers":' * 20_000, "- " * 100_000])
def test_deep_nesting_is_refused_at_once(text):
    begun = time.perf_counter()
    for is_json in (True, False):
        refusal(text, is_json=is_json)
    assert time.perf_counter() - begun < 5


def test_growing_links_are_refused_before_they_grow():
    bomb = "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a, *a]\n" for n in range(40))
    assert "links (& and *) have no place here" in refusal(bomb)


def test_large_file_is_refused_unread(tmp_path):
    path = tmp_path / "big.json"
    path.write_bytes(b" " * 10_000_000)
    with pytest.raises(AnswerFileError, match="9766 KiB is more than the 256 KiB that answers may have"):
        read_answer_file(path)


def test_pipe_folder_and_missing_file_are_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for name, reason in [("pipe", "no plain file"), (".", "no plain file"), ("gone.yaml", "No such file")]:
        with pytest.raises(AnswerFileError, match=reason):
            read_answer_file(tmp_path / name)


def test_suffix_says_what_it_is(tmp_path):
    path = tmp_path / "a.json"
    path.write_text("answers: {q: a}")
    with pytest.raises(AnswerFileError, match="not valid JSON"):
        read_answer_file(path)
    path = tmp_path / "a.txt"
    path.write_text('{"answers": {"q": "a"}}')
    assert read_answer_file(path).answers == {"q": "a"}
