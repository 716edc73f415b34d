"""What watch mode says after a check, and the line of keys: the same words on a screen and in plain lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text as RichText

from grader.cli.attempts import kept_back_sentence
from grader.cli.check import guidance_for
from grader.cli.watch_keys import KEYS
from grader.cli.width import columns
from grader.course import Course, Exercise
from grader.errors import GraderError
from grader.i18n import language, say
from grader.model import ExerciseReport
from grader.report.page import Page
from grader.report.terminal import print_exercise
from grader.watch.changes import Difference

__all__ = ["Standing", "Verdict", "bar", "key_lines", "print_verdict", "progress_words"]

_GAP = "  "


@dataclass(frozen=True)
class Standing:
    """How far the student is: exercises passed, of how many."""

    passed: int
    exercises: int


@dataclass(frozen=True)
class Verdict:
    """A check that is done, with what there is to say about it."""

    course: Course
    exercise: Exercise
    report: ExerciseReport
    change: Difference | None
    following: Exercise | None


def print_verdict(console: Console, verdict: Verdict) -> None:
    """Print the report, then what changed since the last attempt, then what comes next."""
    course, exercise, report = verdict.course, verdict.exercise, verdict.report
    guidance = None
    if not report.is_passed:
        try:
            guidance = guidance_for(course, exercise, report)
        except GraderError as error:  # an author is in the middle of the lesson
            console.print(RichText(error.text.in_language(language()), style="yellow"))
    print_exercise(console, report, exercise.title, guidance)
    page = Page(console)
    page.gap()
    if verdict.change is not None:
        for line in _change(verdict.change):
            page.paragraph(line, 2, hanging=2)
    if sentence := kept_back_sentence(course, [exercise]):
        page.paragraph(RichText(sentence, style="dim"), 2)
    if report.is_passed:
        page.paragraph(_onwards(verdict.following), 2)


def _change(change: Difference) -> Iterator[RichText]:
    if not change.is_same_suite:
        yield RichText(say("The suite has other cases now: nothing to compare with."), style="dim")
        return
    if change.is_empty:
        yield RichText(say("Since the last attempt: no case has changed."), style="dim")
        return
    signed = [f"{sign}{len(titles)}" for sign, titles in (("+", change.gained), ("−", change.lost)) if titles]
    points = f"{change.points:+g}".replace("-", "−")
    head = say("Since the last attempt: cases {cases}, points {points}", cases=" ".join(signed), points=points)
    yield RichText(head, style="bold")
    # Where nothing passed before, or nothing passes now, the report has said which cases these are.
    gained = change.gained if change.passed_before else ()
    lost = change.lost if change.passed_now else ()
    for sign, titles, style in (("+", gained, "green"), ("−", lost, "red")):
        if titles:
            line = RichText(f"{sign} ", style=style)
            line.append(" · ".join(title.in_language(language()) for title in titles), style="default")
            yield line


def _onwards(following: Exercise | None) -> RichText:
    if following is None:
        return RichText(say("Every exercise is passed."), style="bold green")
    line = RichText(say("Passed. Press {key} for the next one:", key="n") + " ", style="bold green")
    line.append(following.title.in_language(language()), style="default not bold")
    return line


def progress_words(standing: Standing) -> str:
    return say("{passed} of {exercises} exercises passed", passed=standing.passed, exercises=standing.exercises)


def bar(standing: Standing, width: int, *, is_unicode: bool) -> str:
    """Return the progress as a bar of ``width`` columns; who has begun sees that something is done."""
    done = standing.passed * width // max(1, standing.exercises)
    if standing.passed:
        done = max(1, done)
    full, empty = ("█", "░") if is_unicode else ("#", "-")
    return full * done + empty * (width - done)


def key_lines(width: int, *, has_solution: bool) -> Iterator[str]:
    """Yield the keys with their words in lines of at most ``width`` columns."""
    entries = [f"{key.letter} {say(key.word)}" for key in KEYS]
    if has_solution:
        entries.insert(-1, f"s {say('solution')}")
    line = ""
    for entry in entries:
        longer = f"{line}{_GAP}{entry}" if line else entry
        if line and columns(longer) > width:
            yield line
            line = entry
        else:
            line = longer
    yield line
