"""Files of answers to quizzes, graded with the exercises of a submission. Nothing in them raises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from grader.batch.engines.engine import Answers
from grader.course import Chapter, Course, Exercise
from grader.i18n import both
from grader.model import LANGUAGES, Text

if TYPE_CHECKING:
    from grader.bank import Bank, QuestionReport, QuizReport
    from grader.quiz import AnswerFile, Presentation

__all__ = ["Quizzes", "named_learner"]

_TITLE_LENGTH = 100
_UNKNOWN_TOLD = 10


def named_learner(answers: Answers) -> str | None:
    """Return whom a file of answers names; nothing for one that names nobody or cannot be read."""
    from grader.quiz import AnswerFileError, read_answers

    if answers.text is None:
        return None
    try:
        return read_answers(answers.text, answers.path, is_json=_is_json(answers.path)).learner
    except AnswerFileError:
        return None


class Quizzes:
    """The quizzes of the chapters that a batch has exercises of; lessons are read when the first answers come.

    Parameters
    ----------
    course, exercises
        What the batch is about.
    """

    def __init__(self, course: Course, exercises: Sequence[Exercise]) -> None:
        self._course = course
        self._asked = {exercise.chapter_id for exercise in exercises}

    @cached_property
    def _bank(self) -> Bank:
        from grader.bank import Bank

        return Bank.load(self._course)

    def grade(self, files: Sequence[Answers], learner: str) -> dict[str, Any]:
        """Return what the report of a submission gets besides its exercises: ``quizzes`` and ``answer_files``.

        Parameters
        ----------
        files
            Where two answer the same question, the first one holds.
        learner
            Whose variants count where a file names nobody.
        """
        questions: dict[str, dict[str, Any]] = {}
        told: list[dict[str, Any]] = []
        for file in files:
            problems: list[Text] = []
            report = self._graded(file, learner, problems)
            for question in report.questions if report else ():
                self._add(questions, question, report, file, problems)
            told.append(
                {
                    "file": file.path,
                    "learner": report.learner if report else None,
                    "attempt": report.questions[0].shown.attempt if report and report.questions else None,
                    "problems": [problem.to_json() for problem in problems],
                }
            )
        order = {item.id: place for place, item in enumerate(self._bank.items)}
        return {"quizzes": [questions[name] for name in sorted(questions, key=order.__getitem__)], "answer_files": told}

    def _graded(self, file: Answers, learner: str, problems: list[Text]) -> QuizReport | None:
        from grader.bank import grade_answers
        from grader.quiz import AnswerFileError, read_answers

        if file.text is None:
            problems.append(_in(file.path, file.refusal or both("nothing was read")))
            return None
        try:
            data = read_answers(file.text, file.path, is_json=_is_json(file.path))
        except AnswerFileError as error:
            problems.append(error.text)
            return None
        chapters, data = self._asked_of(data, problems)
        report = grade_answers(self._course, data, learner, chapters=chapters, bank=self._bank)
        problems += report.problems
        return report

    def _asked_of(self, data: AnswerFile, problems: list[Text]) -> tuple[list[Chapter], AnswerFile]:
        """Keep what is asked in this batch, and so many unknown ids that the rest can be told as a number."""
        known = self._bank.by_id
        mine = {name for name in data.answers if name in known and known[name].chapter.id in self._asked}
        touched = {known[name].chapter.id for name in mine}
        unknown = [name for name in data.answers if name not in known]
        if len(unknown) > _UNKNOWN_TOLD:
            more = len(unknown) - _UNKNOWN_TOLD
            problems.append(_in(data.name, both("unknown quizzes besides those that are named: {count}", count=more)))
        kept = mine | set(unknown[:_UNKNOWN_TOLD])
        answers = {name: raw for name, raw in data.answers.items() if name in kept}
        return [chapter for chapter in self._course.chapters if chapter.id in touched], replace(data, answers=answers)

    def _add(
        self,
        questions: dict[str, dict[str, Any]],
        question: QuestionReport,
        report: QuizReport | None,
        file: Answers,
        problems: list[Text],
    ) -> None:
        new = _question(question, report.learner if report else "", file.path)
        old = questions.get(new["id"])
        if old is None or (old["outcome"] == "unanswered" and new["outcome"] != "unanswered"):
            questions[new["id"]] = new
        elif new["outcome"] != "unanswered" and new["response"] != old["response"]:
            text = both("quiz '{id}' is answered in {other}, too; that answer counts", id=new["id"], other=old["file"])
            problems.append(_in(file.path, text))


def _question(question: QuestionReport, learner: str, path: str) -> dict[str, Any]:
    """Return a question as the journal keeps it."""
    data = question.to_json()
    answer = question.last
    return {
        "id": data["id"],
        "chapter": data["chapter"],
        "type": data["type"],
        "title": _title(question).to_json(),
        "score": answer.points if answer else 0.0,
        "max_score": question.max_points,
        "outcome": question.outcome,
        "response": data["last"]["response"] if answer else None,
        "chosen": _chosen(question),
        "misconceptions": list(answer.misconceptions) if answer else [],
        "concepts": data["concepts"],
        "section": data["section"],
        "learner": learner,
        "attempt": data["attempt"],
        "values": data["values"],
        "order": data["order"],
        "feedback": data["last"]["feedback"] if answer else None,
        "problem": data["problem"],
        "file": path if question.outcome != "unanswered" else None,
    }


def _title(question: QuestionReport) -> Text:
    """Return the question's first line with the names of its variables: numbers differ from learner to learner."""
    from grader.lesson import plain_text
    from grader.quiz import show_names

    def in_language(language: str) -> str:
        first = plain_text(show_names(question.item.question(language).stem)).split("\n")[0]
        return first if len(first) <= _TITLE_LENGTH else f"{first[: _TITLE_LENGTH - 1]}…"

    return Text(**{language: in_language(language) for language in LANGUAGES})


def _chosen(question: QuestionReport) -> list[dict[str, Any]]:
    """Return the listed answers that were given: the picked ones, or the one that a typed answer equals."""
    if question.last is None:
        return []
    shown = {language: replace(question.shown, question=question.item.question(language)) for language in LANGUAGES}
    texts = {language: _texts(variant, question.last.response) for language, variant in shown.items()}
    return [
        {
            "id": choice.id,
            "is_right": choice.accepted,
            "text": {language: texts[language].get(choice.id, "") for language in LANGUAGES},
            "misconception": choice.misconception,
        }
        for choice in question.shown.question.choices
        if choice.id in question.last.given
    ]


def _texts(shown: Presentation, response: object) -> Mapping[str, str]:
    """Return the text of each choice; of an accepted answer that is typed, what was typed: the key stays a secret."""
    from grader.lesson import plain_text
    from grader.quiz import TextKey

    def text_of(choice: Any) -> str:
        is_hidden = choice.accepted or (isinstance(choice.key, TextKey) and choice.key.is_pattern)
        return str(response) if choice.key is not None and is_hidden else plain_text(shown.fill(choice.text))

    return {choice.id: text_of(choice) for choice in shown.question.choices}


def _in(path: str, what: Text) -> Text:
    return Text(**{language: f"{path}: {what.in_language(language)}" for language in LANGUAGES})


def _is_json(path: str) -> bool:
    return path.lower().endswith(".json")
