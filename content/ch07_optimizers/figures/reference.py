"""The reference solutions of this chapter: what the lesson draws, measures and quotes is what is graded."""

import importlib.util
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOLUTIONS = HERE.parents[2] / "solutions" / HERE.parent.name


def load(name, class_name):
    """Return the class of the exercise ``name``."""
    spec = importlib.util.spec_from_file_location(f"solution_{name}", SOLUTIONS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, class_name)


Momentum = load("momentum", "Momentum")
Nesterov = load("nesterov", "Nesterov")
Adagrad = load("adagrad", "Adagrad")
RMSprop = load("rmsprop", "RMSprop")
Adadelta = load("adadelta", "Adadelta")
Adam = load("adam", "Adam")
