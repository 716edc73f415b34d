"""The package stands by itself: below the lessons, without their weight."""

import ast
import subprocess
import sys
from pathlib import Path

import grader.quiz

FOLDER = Path(grader.quiz.__file__).parent


def test_public_names_are_these():
    assert set(grader.quiz.__all__) == {
        "AnswerFile", "AnswerFileError", "Choice", "Concept", "Expression", "ExpressionError", "Markup",
        "Pair", "Part", "Partial", "Pin", "Presentation", "Question", "QuestionType", "QuizProblem",
        "Response", "ResponseError", "Result", "Scored", "Seen", "Session", "Shape", "TextKey", "Variables",
        "Verdict", "display_order", "draw_values", "fill_placeholders", "normalise_output",
        "output_snippet", "parse_quiz", "present", "read_answer_file", "read_answers", "read_response",
        "review_list", "right_answer", "score", "show_names", "shuffled_indices",
    }  # fmt: skip
    assert all(hasattr(grader.quiz, name) for name in grader.quiz.__all__)


def test_nothing_here_imports_the_lessons_or_evaluates():
    for path in FOLDER.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        modules = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not any(module.startswith("grader.lesson") for module in modules), path
        calls = {
            node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not calls & {"eval", "exec", "compile", "print", "__import__"}, path


def test_importing_it_loads_nothing_heavy():
    code = (
        "import sys, grader.quiz; "
        "print(sorted({'rich', 'pygments', 'numpy', 'click', 'yaml'} & {n.split('.')[0] for n in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
