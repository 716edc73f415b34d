"""Every fault of a quiz is found, on its line; the first entry of the fixture has none."""

PAIRS = "problems.txt"


def test_problems_are_those_of_the_fixture(parse_source, given, wanted):
    _, problems = parse_source(given)
    quiz_id = given.split("\n")[0].split()[-1]
    prefix = f"quiz '{quiz_id}': "
    assert all(problem.message.en.startswith(prefix) for problem in problems)
    found = "".join(f"{problem.line}: {problem.message.en.removeprefix(prefix)}\n" for problem in problems)
    assert found == wanted


def test_too_many_answers_are_refused(parse_source):
    answers = "- [x] right\n" + "".join(f"- [ ] wrong {n}\n  > No.\n" for n in range(26))
    source = f":::{{quiz}} q\n:type: single\n\nStem\n\n{answers}\n> [!NOTE]\n> n\n:::\n"
    question, problems = parse_source(source)
    assert [problem.message.en for problem in problems] == ["quiz 'q': a quiz has at most 26 answers"]
    assert [choice.id for choice in question.choices] == list("abcdefghijklmnopqrstuvwxyz")


def test_quiz_without_a_type_or_answers_is_no_question(parse_source):
    assert parse_source(":::{quiz} q\n\nStem\n:::\n")[0] is None
    assert parse_source(":::{quiz} q\n:type: single\n\nStem\n:::\n")[0] is None
