"""The reference solutions of this chapter, as modules: what the lesson draws and quotes is what is graded."""

import importlib.util
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).resolve().parent
CHAPTER = HERE.parent.name
ROOT = HERE.parents[2]


def load(name: str, chapter: str = CHAPTER) -> ModuleType:
    """Return the solution of the exercise ``name``."""
    return _load(f"solution_{name}", ROOT / "solutions" / chapter / f"{name}.py")


def load_suite(name: str) -> ModuleType:
    """Return the hidden suite of the exercise ``name``."""
    return _load(f"suite_{name}", ROOT / "tests" / "hidden" / CHAPTER / f"test_{name}.py")


def _load(name: str, path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
