"""The drawing of layers in docs/design.md, kept true."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import grader

PACKAGE = Path(grader.__file__).parent

#: Each room of the package, and the rooms it may import besides itself. Read it next to docs/design.md.
BASE = {"model", "settings", "errors", "i18n"}
ALLOWED = {
    "__init__": set(),
    "__main__": {"start"},
    "start": {"resident", "cli"},
    "model": set(),
    "settings": set(),
    "i18n": {"model"},
    "errors": {"model", "i18n"},
    "testing": BASE,
    "judge.inside": set(),
    "judge.trusted": BASE | {"testing", "judge", "judge.inside"},
    "judge": BASE | {"judge.inside"},
    "late": BASE,
    "course": BASE | {"late"},
    "submission": BASE | {"course", "judge"},
    "progress": BASE,
    "stubs": BASE | {"course"},
    "quiz": BASE,
    "lesson": BASE | {"quiz"},
    "bank": BASE | {"course", "lesson", "quiz", "progress"},
    "batch.journal": BASE,
    "gradebook": BASE | {"late", "course", "batch.journal"},
    "templates": set(),
    "report": BASE | {"templates", "lesson", "course", "batch.journal", "gradebook"},
    "exchange": BASE | {"course", "batch.journal", "gradebook", "report", "lesson", "quiz", "bank"},
    "outputs": BASE | {"course", "batch.journal", "gradebook", "report"},
    "workspace": BASE | {"course", "stubs", "submission"},
    "hints": BASE | {"course", "progress"},
    "web": BASE
    | {
        "hints",
        "warm",
        "course",
        "lesson",
        "quiz",
        "bank",
        "progress",
        "stubs",
        "workspace",
        "grading",
        "report",
        "release",
        "authoring",
        "templates",
    },
    "grading": BASE | {"course", "submission", "judge"},
    "authoring": BASE
    | {"course", "lesson", "quiz", "judge", "judge.trusted", "testing", "grading", "submission", "report"},
    "batch": BASE
    | {
        "__init__",
        "course",
        "submission",
        "lesson",
        "quiz",
        "bank",
        "judge",
        "judge.inside",
        "grading",
        "batch.journal",
        "outputs",
        "release",
    },
    "release": BASE | {"__init__", "course", "lesson", "quiz", "grading", "stubs"},
    "submit": BASE | {"__init__", "course", "stubs", "submission", "release"},
    "warm": BASE | {"course", "submission", "grading"},
    "resident": {"__init__", "i18n"},
    "watch": BASE | {"course", "submission", "grading", "warm", "progress"},
    "pytest_plugin": BASE | {"course", "grading", "submission", "judge", "judge.trusted"},
    "cli": BASE
    | {
        "hints",
        "__init__",
        "release",
        "submit",
        "warm",
        "resident",
        "watch",
        "course",
        "progress",
        "stubs",
        "workspace",
        "submission",
        "lesson",
        "report",
        "grading",
        "authoring",
        "judge",
        "batch",
        "batch.journal",
        "gradebook",
        "exchange",
        "web",
        "outputs",
        "bank",
        "quiz",
    },
}


def room_of(module: str) -> str:
    """Return the room that a dotted module name below ``grader`` belongs to."""
    parts = module.split(".")
    if parts[0] == "judge" and len(parts) > 1 and parts[1] in ("inside", "trusted"):
        return ".".join(parts[:2])
    if parts[:2] == ["batch", "journal"]:
        return "batch.journal"  # what is made of a batch reads it, and needs nothing else of the batch
    return parts[0] or "__init__"


def imports_of(path: Path) -> set[str]:
    """Return the modules of the package that a file imports, also inside functions."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                is_module = (PACKAGE.parent / whole.replace(".", "/")).with_suffix(".py").exists()
                is_package = (PACKAGE.parent / whole.replace(".", "/")).is_dir()
                found.add(whole if is_module or is_package else str(node.module))
    return {name.removeprefix("grader").removeprefix(".") for name in found if name.split(".")[0] == "grader"}


def python_files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", python_files(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_downwards_only(path):
    module = path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
    room = room_of(module)
    assert room in ALLOWED, f"{path.name} is a new room: give it a place in docs/design.md and here"
    for imported in imports_of(path):
        target = room_of(imported)
        assert target == room or target in ALLOWED[room], f"{module} imports {imported}"


def test_layers_have_no_cycle():
    done: set[str] = set()
    waiting = dict(ALLOWED)
    while waiting:
        ready = [room for room, below in waiting.items() if below <= done]
        assert ready, f"these import one another: {sorted(waiting)}"
        done |= set(ready)
        for room in ready:
            del waiting[room]


def modules_after(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(' '.join(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


@pytest.mark.parametrize("module", ["grader.cli.main", "grader.cli.list", "grader.cli.check", "grader.grading"])
def test_command_line_does_not_load_heavy_libraries(module):
    loaded = modules_after(f"import {module}")
    assert not loaded & {"numpy", "torch", "pytest", "_pytest", "markdown_it", "rich.console", "matplotlib"}


def test_sandbox_process_does_not_load_what_it_must_not_know():
    loaded = modules_after("import grader.judge.inside.zygote, grader.judge.inside.server")
    ours = {name for name in loaded if name.split(".")[0] == "grader"}
    assert all(name in ("grader", "grader.judge") or name.startswith("grader.judge.inside") for name in ours), ours
    assert "pytest" not in loaded
