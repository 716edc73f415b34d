"""``grader quiz --review``: what was missed, asked again after some days, concept by concept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import click

from grader.bank import Bank, next_attempt, reviews
from grader.cli.framework import print_json, tell
from grader.cli.quiz_session import Keeper, ask, load_chapter, the_learner
from grader.cli.quiz_summary import when_due
from grader.course import Chapter, Course
from grader.i18n import say
from grader.progress import GivenAnswer, Progress, Source
from grader.quiz import Concept

__all__ = ["REVIEW_SCHEMA", "run_review"]

REVIEW_SCHEMA = "grader.quiz-review/1"


def run_review(course: Course, chapter: Chapter | None, learner: str | None, *, as_json: bool) -> int:
    """Ask what is due today; returns the exit code."""
    answers = Progress(course.root).answers
    name = (learner or answers.known_learner() or "") if as_json else the_learner(answers, learner)
    given = answers.of_learner(name)
    chapters = {answer.quiz: answer.chapter for answer in given}
    concepts = [c for c in reviews(given) if chapter is None or any(chapters[quiz] == chapter.id for quiz in c.missed)]
    today = date.today()
    due = list(dict.fromkeys(quiz for concept in concepts for quiz in concept.questions_due(today)))
    if chapter is not None:
        due = [quiz for quiz in due if chapters[quiz] == chapter.id]
    if as_json:
        print_json(_as_json(course, name, concepts, today))
        return 0
    known = [each for each in course.chapters if each.id in {chapters[quiz] for quiz in due}]
    bank = load_chapter(course, known) if known else Bank(course, (), ())
    items = [bank.by_id[quiz] for quiz in due if quiz in bank.by_id]  # a question may have gone since
    if not items:
        _tell_next(concepts, today)
        return 0
    tell(say("Questions to review: {count}", count=len(items)))
    keeper = Keeper(bank, answers, name, Source.REVIEW)
    first_new = {item.id: next_attempt(given, item.id) for item in items}
    stopped = ask(bank, items, keeper, given, name, 0, len(items))
    if stopped:
        tell(say("Stopped: what was answered is kept, the rest stays on the list."))
        return stopped
    return _tell_result(answers.of_learner(name), first_new, today)


def _tell_next(concepts: Sequence[Concept], today: date) -> None:
    later = [concept for concept in concepts if concept.due > today]
    if later:
        tell(say("Nothing to review today. The next review: {when}", when=when_due(later[0].due, today)))
    else:
        tell(say("Nothing to review: questions that you miss come back here after a day."))


def _tell_result(given: Sequence[GivenAnswer], asked: dict[str, int], today: date) -> int:
    """Say how the first answers of this review did; returns the exit code."""
    firsts: dict[str, GivenAnswer] = {}
    for answer in given:
        if asked.get(answer.quiz) == answer.attempt:
            firsts.setdefault(answer.quiz, answer)
    right = sum(answer.is_right for answer in firsts.values())
    click.echo()
    tell(say("Right at once: {right} of {total}", right=right, total=len(asked)))
    concepts = reviews(given)
    if concepts:
        tell(say("The next review: {when}", when=when_due(concepts[0].due, today)))
    else:
        tell(say("Nothing is left to review."))
    return 0 if right == len(asked) else 1


def _as_json(course: Course, learner: str, concepts: Sequence[Concept], today: date) -> dict[str, object]:
    return {
        "schema": REVIEW_SCHEMA,
        "course": course.id,
        "learner": learner,
        "concepts": [
            {
                "name": concept.name,
                "due": concept.due.isoformat(),
                "is_due": concept.due <= today,
                "missed": concept.missed,
                "due_questions": concept.questions_due(today),
            }
            for concept in concepts
        ],
    }
