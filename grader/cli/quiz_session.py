"""A chapter's quiz in the terminal: taken up where it was left, every answer kept at once, a summary at the end."""

from __future__ import annotations

from collections.abc import Sequence

import click

from grader.bank import Bank, Item, QuizReport, answer_to_keep, next_attempt, report_of_answers, reviews
from grader.cli.framework import print_json, tell
from grader.cli.quiz_dialogue import Stopped, converse, is_interactive, read_line
from grader.cli.quiz_summary import print_summary
from grader.course import Chapter, Course
from grader.errors import CannotGrade, UsageError
from grader.i18n import both, language, say
from grader.progress import Answers, GivenAnswer, Progress, Source
from grader.quiz import Response, Result, Scored, Session

__all__ = ["Keeper", "ask", "load_chapter", "print_standing", "run_quiz"]

_STOPPED, _INTERRUPTED = 2, 130


def load_chapter(course: Course, chapters: Sequence[Chapter]) -> Bank:
    """Read the questions; what is wrong with a lesson is said, and its other questions are asked."""
    bank = Bank.load(course, chapters)
    for problem in bank.problems:
        tell(f"grader: {problem.text.in_language(language())}", err=True)
    if not bank.items:
        names = ", ".join(chapter.id for chapter in chapters)
        if bank.problems:
            raise CannotGrade(both("{chapter}: no question could be read", chapter=names))
        raise UsageError(both("{chapter} has no quiz", chapter=names))
    return bank


class Keeper:
    """Keeps every answer of a session as it is given."""

    def __init__(self, bank: Bank, answers: Answers, learner: str, source: Source, round_id: int | None = None) -> None:
        self._bank = bank
        self._answers = answers
        self._learner = learner
        self._source = source
        self._round = round_id

    def __call__(self, result: Result, response: Response, scored: Scored) -> None:
        item = self._bank.by_id[result.shown.question.id]
        kept = answer_to_keep(
            item,
            response,
            scored,
            learner=self._learner,
            attempt=result.shown.attempt,
            source=self._source,
            round_id=self._round,
        )
        self._answers.record([kept])


def the_learner(answers: Answers, learner: str | None) -> str:
    """Return who works here; a name that is given is remembered."""
    if learner is None:
        return answers.learner()
    if learner != answers.known_learner():
        answers.rename_learner(learner)
    return learner


def run_quiz(course: Course, chapter: Chapter, learner: str | None) -> int:
    """Take a chapter's quiz; returns the exit code."""
    bank = load_chapter(course, [chapter])
    answers = Progress(course.root).answers
    name = the_learner(answers, learner)
    round_id, done = _round(bank, answers, chapter, name)
    pending = [item for item in bank.items if item.id not in done]
    _greet(chapter, len(bank.items), len(done))
    keeper = Keeper(bank, answers, name, Source.SESSION, round_id)
    stopped = ask(bank, pending, keeper, answers.of_learner(name), name, len(done), len(bank.items))
    report = _round_report(course, bank, answers, name, round_id)
    while not stopped and _wants_again(report):
        missed = [question.item for question in report.questions if question.outcome not in ("right", "unanswered")]
        stopped = ask(bank, missed, keeper, answers.of_learner(name), name, 0, len(missed))
        report = _round_report(course, bank, answers, name, round_id)
    if stopped:
        _say_goodbye(chapter, report)
        return stopped
    print_summary(report, reviews(answers.of_learner(name)))
    return 0 if report.is_mastered else 1


def _round(bank: Bank, answers: Answers, chapter: Chapter, name: str) -> tuple[int, set[str]]:
    """Return the round to go on with, and what was answered in it; a finished one is followed by the next."""
    latest = answers.latest_round(name, chapter.id)
    done = {answer.quiz for answer in answers.of_learner(name) if latest is not None and answer.round == latest}
    known = set(bank.by_id)
    if latest is not None and not known <= done:
        return latest, done & known
    begun = answers.begin_round(name, chapter.id, after=latest)
    return begun, {answer.quiz for answer in answers.of_learner(name) if answer.round == begun} & known


def ask(
    bank: Bank,
    items: Sequence[Item],
    keeper: Keeper,
    answers: Sequence[GivenAnswer],
    learner: str,
    answered: int,
    total: int,
) -> int:
    """Ask questions, each in a variant that the learner has not had; returns the exit code of who stops, else 0."""
    spoken = language()
    questions = [item.present(spoken, learner=learner, attempt=next_attempt(answers, item.id)) for item in items]
    session = Session(questions, bank.scorer(spoken))
    try:
        converse(session, keeper, answered=answered, total=total)
    except Stopped:
        click.echo()
        return _STOPPED
    except KeyboardInterrupt:
        click.echo()
        return _INTERRUPTED
    return 0


def _greet(chapter: Chapter, total: int, answered: int) -> None:
    title = chapter.title.in_language(language())
    click.echo(click.style(say("{title} · quiz", title=title), bold=True))
    if answered:
        tell(say("Going on where you stopped: {answered} of {total} are answered.", answered=answered, total=total))
    else:
        tell(say("Number of questions: {total}", total=total))
    if is_interactive():
        tell(click.style(say("? hint · - skip · Ctrl-D stop (the next time you go on from there)"), dim=True))


def _round_report(course: Course, bank: Bank, answers: Answers, name: str, round_id: int) -> QuizReport:
    given = [answer for answer in answers.of_learner(name) if answer.round == round_id]
    return report_of_answers(course, bank.items, given, name)


def _wants_again(report: QuizReport) -> bool:
    missed = [question for question in report.questions if question.outcome not in ("right", "unanswered")]
    if not missed or not is_interactive():
        return False
    click.echo()
    tell(
        say(
            "Still wrong: {count} of {total}. Once more, with other numbers?",
            count=len(missed),
            total=len(report.questions),
        )
    )
    try:
        return read_line(say("Enter: once more, -: no") + " ").strip() == ""
    except (Stopped, KeyboardInterrupt):
        click.echo()
        return False


def _say_goodbye(chapter: Chapter, report: QuizReport) -> None:
    tell(
        say(
            "Stopped: {answered} of {total} questions are answered and kept. '{command}' goes on there.",
            answered=report.answered,
            total=len(report.questions),
            command=f"grader quiz {chapter.id}",
        )
    )


def print_standing(course: Course, chapter: Chapter, learner: str | None) -> int:
    """Print as JSON where a learner stands in a chapter."""
    bank = load_chapter(course, [chapter])
    answers = Progress(course.root).answers
    name = learner or answers.known_learner() or ""
    report = report_of_answers(course, bank.items, answers.of_learner(name), name)
    print_json(report.to_json())
    return 0 if report.is_mastered else 1
