"""Questions as forms, without scripts: every type, and what is kept."""

import re

import pytest

from grader.progress import Progress
from tests.grader.courses import copy_course, run
from tests.grader.web.serving import serving

CHAPTER = "/ch01_numbers/quiz/"
RIGHT = {
    "twice-three": lambda card: {"answer": letter_of(card, "6")},
    "even-numbers": lambda card: [("answer", letter_of(card, "2")), ("answer", letter_of(card, "4"))],
    "twice-any": lambda card: {"answer": str(2 * int(re.search(r"twice (\d+)", card)[1]))},
    "sum-over-count": lambda card: {"answer": "mean"},
    "steps-of-mean": lambda card: {
        f"step-{step_of(card, start)}": str(n)
        for n, start in enumerate(("See whether", "Add them", "Divide by"), start=1)
    },
    "names": lambda card: {"row-1": option_of(card, "twice"), "row-2": option_of(card, "the square")},
    "printed": lambda card: {"answer": "6"},
    "mean-of-two": lambda card: {"answer": "(a+b)/2"},
}


def letter_of(card, text):
    return re.search(rf'value="(\w)"[^>]*><span class="option-text">(?:<p>)?{re.escape(text)}<', card)[1]


def step_of(card, start):
    return re.search(rf'name="step-(\w)" aria-label="[^"]*{start}', card)[1]


def option_of(card, text):
    return re.search(rf'value="(\w)"[^>]*>\w\) {text}</option>', card)[1]


def card_of(server, quiz, chapter="ch01_numbers"):
    page = server.ask("GET", f"/{chapter}/en.html").text
    return re.search(rf'<section class="card quiz" id="quiz-{quiz}".*?</section>', page, re.S)[0]


def encoded(form):
    from urllib.parse import urlencode

    return urlencode(form)


@pytest.fixture
def fresh(tmp_path):
    with serving(copy_course(tmp_path)) as running:
        running.enter()
        yield running


@pytest.mark.parametrize("quiz", RIGHT)
def test_right_answer_of_every_type_is_taken_without_scripts(server, quiz):
    form = RIGHT[quiz](card_of(server, quiz))
    answer = server.ask("POST", f"{CHAPTER}{quiz}/en", encoded(form))
    assert answer.status == 303
    assert answer.headers["location"] == f"/ch01_numbers/en.html#quiz-{quiz}"
    card = card_of(server, quiz)
    assert 'data-verdict="right"' in card
    assert "Right" in card
    assert "Explanation" in card


def test_shape_is_read_as_it_is_typed(server):
    server.ask("POST", "/ch02_torch/quiz/scale-shape/en", {"answer": "torch.Size([n, 3])"})
    assert 'data-verdict="right"' in card_of(server, "scale-shape", "ch02_torch")


def test_wrong_choice_gets_its_feedback_and_another_try(fresh):
    card = card_of(fresh, "twice-three")
    assert "square of 3" not in card
    fresh.ask("POST", f"{CHAPTER}twice-three/en", {"answer": letter_of(card, "9")})
    card = card_of(fresh, "twice-three")
    assert "That is the square of 3." in card
    assert 'data-verdict="wrong"' in card
    assert "Answer again" in card
    assert "Explanation" not in card


def test_page_gives_no_key_away_before_an_answer(fresh):
    page = fresh.ask("GET", "/ch01_numbers/en.html").text
    for secret in ("An even number is divisible", "Two does not divide it", "arithmetic mean", "You did not divide"):
        assert secret not in page


def test_answer_is_shown_only_after_a_try(fresh):
    fresh.ask("POST", f"{CHAPTER}twice-three/en", {"reveal": "1"})
    assert "Explanation" not in card_of(fresh, "twice-three")
    card = card_of(fresh, "twice-three")
    fresh.ask("POST", f"{CHAPTER}twice-three/en", {"answer": letter_of(card, "9")})
    shown = fresh.ask("POST", f"{CHAPTER}twice-three/en", {"reveal": "1"}, x_part="fragment").text
    assert "The answer" in shown
    assert re.search(r"<li>(<p>)?6<", shown)


def test_unreadable_answer_does_not_count_and_stays_in_the_field(fresh):
    moved = fresh.ask("POST", f"{CHAPTER}twice-any/en", {"answer": "many <b>"})
    page = fresh.ask("GET", moved.headers["location"].partition("#")[0]).text
    assert "This did not count" in page
    assert "many &lt;b&gt;" in page
    progress = Progress(fresh.root).answers
    assert progress.of_learner(progress.learner()) == []


@pytest.mark.parametrize(
    "quiz, form",
    [
        ("twice-three", {}),
        ("twice-three", {"answer": "z"}),
        ("steps-of-mean", {"step-a": "1", "step-b": "1", "step-c": "2"}),
        ("steps-of-mean", {"step-a": "1"}),
        ("names", {"row-1": "a"}),
        ("names", {"row-1": "zz", "row-2": "a"}),
        ("twice-any", {"answer": "1" * 5000}),
    ],
)
def test_form_that_makes_no_sense_is_no_answer(server, quiz, form):
    form |= {"attempt": "2"}  # whatever was answered before
    shown = server.ask("POST", f"{CHAPTER}{quiz}/ko", form, x_part="fragment")
    assert shown.status == 200
    assert 'class="problem"' in shown.text


def test_again_asks_with_other_numbers_and_both_are_kept(fresh):
    for _ in range(2):
        shown = fresh.ask("POST", f"{CHAPTER}twice-any/en", {"anew": "1"}, x_part="fragment").text
        number = int(re.search(r"twice (\d+)", shown)[1])
        attempt = re.search(r'name="attempt" value="(\d+)"', shown)[1]
        fresh.ask("POST", f"{CHAPTER}twice-any/en", {"answer": str(2 * number), "attempt": attempt})
    answers = Progress(fresh.root).answers
    assert [a.attempt for a in answers.of_learner(answers.learner())] == [1, 2]


def test_settled_question_takes_no_second_answer(fresh):
    for text in ("mean", "nonsense"):
        fresh.ask("POST", f"{CHAPTER}sum-over-count/en", {"answer": text, "attempt": "1"})
    answers = Progress(fresh.root).answers
    assert len(answers.of_learner(answers.learner())) == 1


def test_terminal_goes_on_where_the_browser_stopped(fresh):
    fresh.ask("POST", f"{CHAPTER}sum-over-count/ko", {"answer": "mean"})
    listed = run("list", "--json", course=fresh.root)
    assert '"answered": 1' in listed.out
    answers = Progress(fresh.root).answers
    [kept] = answers.of_learner(answers.learner())
    assert kept.source == "web"
    assert kept.round == answers.latest_round(answers.learner(), "ch01_numbers")


def test_unknown_question_is_not_found(server):
    assert server.ask("POST", f"{CHAPTER}nothing/ko", {"answer": "a"}).status == 404
