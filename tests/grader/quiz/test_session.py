"""A session: what is asked, what counts, what comes again."""

import pytest

from grader.quiz import ResponseError, Session, present

BODY = "Stem\n\n- [x] yes\n- [ ] no\n  > Wrong.\n\n> [!TIP]\n> first hint\n\n> [!TIP]\n> second hint"


@pytest.fixture
def session(question_of):
    def make(*ids, options=""):
        questions = [question_of(f":type: single\n:shuffle: false{options}", BODY, name) for name in ids]
        return Session([present(question, salt="s", learner="kim", attempt=1) for question in questions])

    return make


def current(session):
    return session.current and session.current.shown.question.id


def test_questions_come_in_their_order(session):
    asked = session("p", "q")
    for name in ("p", "q"):
        assert current(asked) == name
        assert asked.answer("a").is_right
        assert asked.is_settled
        asked.leave()
    assert current(asked) is None
    assert [(r.first.is_right, r.last.is_right) for r in asked.results] == [(True, True)] * 2


def test_wrong_answer_can_be_mended_and_the_first_is_kept(session):
    asked = session("p")
    assert not asked.answer("b").is_right
    assert not asked.is_settled
    assert asked.answer("a").is_right
    result = asked.leave()
    assert (result.first.is_right, result.last.is_right, len(result.answers)) == (False, True, 2)


def test_answer_that_cannot_be_read_does_not_count(session):
    asked = session("p")
    with pytest.raises(ResponseError):
        asked.answer("z")
    assert asked.current.answers == []
    assert not asked.is_settled


def test_right_question_takes_no_more_answers(session):
    asked = session("p")
    asked.answer("a")
    with pytest.raises(RuntimeError, match="takes no more answers"):
        asked.answer("b")


def test_author_limits_the_answers(session):
    asked = session("p", options="\n:attempts: 2")
    asked.answer("b")
    assert not asked.is_settled
    asked.answer("b")
    assert asked.is_settled


def test_skipped_question_comes_once_more_at_the_end(session):
    asked = session("p", "q")
    assert asked.skip() is True
    assert current(asked) == "q"
    asked.answer("a")
    asked.leave()
    assert current(asked) == "p"
    assert asked.skip() is False
    assert current(asked) is None
    assert [r.last is None for r in asked.results] == [False, True]


def test_hints_come_one_by_one_and_end(session):
    asked = session("p")
    hints = [asked.hint() for _ in range(3)]
    assert [hint and hint.tokens[1].content for hint in hints] == ["first hint", "second hint", None]
    assert asked.current.hints == 2


def test_session_that_is_over_takes_nothing(session):
    asked = session()
    assert asked.current is None
    with pytest.raises(RuntimeError, match="over"):
        asked.answer("a")
