"""Reference solutions of the course, as modules: what the lesson draws and quotes is what is graded."""

import importlib.util
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).resolve().parent
SOLUTIONS = HERE.parents[2] / "solutions"


def load(name: str, chapter: str = HERE.parent.name) -> ModuleType:
    """Return the solution of the exercise ``name``, of this chapter unless another is given."""
    spec = importlib.util.spec_from_file_location(f"solution_{name}", SOLUTIONS / chapter / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
