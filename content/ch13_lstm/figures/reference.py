"""The reference solutions of this chapter, as modules: what the lesson draws and quotes is what is graded."""

import importlib.util
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).resolve().parent
SOLUTIONS = HERE.parents[2] / "solutions" / HERE.parent.name


def load(name: str) -> ModuleType:
    """Return the solution of the exercise ``name``."""
    spec = importlib.util.spec_from_file_location(f"solution_{name}", SOLUTIONS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
