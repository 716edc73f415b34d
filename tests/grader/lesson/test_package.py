"""The public face of the package, and what it must not do."""

import ast
from pathlib import Path

import grader.lesson

FOLDER = Path(grader.lesson.__file__).parent


def test_public_names_are_these():
    assert set(grader.lesson.__all__) == {
        "ExerciseText", "Figure", "Lesson", "LessonProblem", "Section", "blocks_digest", "compare_lessons",
        "find_formulas", "find_links", "formula_problems", "korean_traps", "plain_text", "read_lesson",
        "read_lesson_text", "review_problem",
    }  # fmt: skip
    assert all(hasattr(grader.lesson, name) for name in grader.lesson.__all__)


def test_nothing_here_prints_or_evaluates():
    for path in FOLDER.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = {
            node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not calls & {"eval", "exec", "compile", "print", "__import__"}, path
