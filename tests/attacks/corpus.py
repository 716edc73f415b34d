"""Reads the attacks: one file each, whose docstring says what it tries and what it must get.

The last lines of the docstring:

``Exercise: scale``                     the exercise it is handed in for; ``twice`` where it does not say
``Earns: shown``                        cases that it passes by right
``Weakness: files``                     what lets it through at the levels that have it, in `grader.judge.weaknesses`
``Outcome: wrong_answer, crashed``      how each other case must end

An attack that looks for a way out answers rightly when it has found one: then its cases pass, and the test fails.
"""

import ast
import re
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
JUDGE_TESTS = HERE.parent / "grader" / "judge"
sys.path.insert(0, str(JUDGE_TESTS))  # so that tests can import `bench`

from bench import exercise_files  # noqa: E402

_FIELD = re.compile(r"^(Exercise|Earns|Outcome|Weakness): (.+)$", re.M)
OWN_EXERCISES = ("calls", "tensors", "torch_other")
SHARED_EXERCISES = ("scale", "twice", "other")
#: Finds the server that runs the file and answers the judge in its place; every attack of `forging` starts with it.
_FORGERY = (HERE / "forgery.py").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Attack:
    """One hostile submission.

    Attributes
    ----------
    name
        Its family and its file's name: ``leaving/chroot``.
    exercise, earns, outcomes
        What it is handed in for, the cases that it passes by right, and how the others may end.
    weakness
        What lets it through at a level that has this weakness, if anything does.
    """

    name: str
    text: str
    exercise: str
    earns: frozenset[str]
    outcomes: frozenset[str]
    weakness: str | None

    @property
    def neighbour(self):
        """The honest exercise that is graded after it."""
        return "torch_other" if self.exercise == "tensors" else "other"

    def source(self, **places):
        """Return what is handed in; ``places`` fill the ``@name@`` of paths and numbers that only a test knows."""
        text = forgery(self.text) if self.name.startswith("forging/") else self.text
        for name, value in {**places, "escapes": "\x1b[2J\x1b]0;owned\x07"}.items():
            text = text.replace(f"@{name}@", str(value))
        return text


def forgery(text):
    """Return the file with the means to answer in the judge's own language before it."""
    return _FORGERY + text


def read(path):
    text = path.read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(text)) or ""
    fields = dict(_FIELD.findall(docstring))
    return Attack(
        name=f"{path.parent.name}/{path.stem}",
        text=text,
        exercise=fields.get("Exercise", "twice"),
        earns=_names(fields.get("Earns", "")),
        outcomes=_names(fields["Outcome"]),
        weakness=fields.get("Weakness"),
    )


def _names(text):
    return frozenset(filter(None, re.split(r",\s*", text)))


def exercises():
    """Return the trusted files of every exercise that attacks are handed in for, and of their neighbours."""
    own = [exercise_files(name, HERE / "exercises") for name in OWN_EXERCISES]
    return own + [exercise_files(name) for name in SHARED_EXERCISES]


def solution_of(name):
    folder = HERE / "exercises" if name in OWN_EXERCISES else JUDGE_TESTS
    return (folder / "solutions" / f"{name}.py").read_text(encoding="utf-8")


FAMILIES = ("reading", "forging", "values", "arguments", "callbacks", "exhausting", "leaving", "poisoning")
ATTACKS = {attack.name: attack for family in FAMILIES for attack in map(read, sorted((HERE / family).glob("*.py")))}
