"""Which files may share a sandbox: those that compute, and nothing else."""

import ast
from pathlib import Path

import pytest

from grader.judge.inside.tame import is_tame

HEAD = "import math\nimport numpy as np\n"

TAME = [
    "def f(x):\n    return np.maximum(x, 0.0) + math.pi",
    "def f(x):\n    w = np.zeros_like(x)\n    w[0] = 1\n    return w.reshape(-1).T @ w",
    "def f(rng):\n    return rng.normal(size=3), np.random.default_rng(0), np.random.rand(2)",
    "from __future__ import annotations\nfrom typing import Any\nfrom collections import deque\n\n"
    "def f(x: Any):\n    deque(x)",
    "def f(x):\n    with np.errstate(over='ignore'):\n        return np.exp(x)",
    "def f(x):\n    try:\n        np.linalg.inv(x)\n    except np.linalg.LinAlgError:\n        raise ValueError",
    "def f(xs):\n    t = {}\n    for i, x in enumerate(xs):\n        t[i] = [y * 2 for y in x if isinstance(y, float)]",
    "CACHE = {}\n\ndef f(n):\n    CACHE[n] = CACHE.get(n, 0) + 1\n    return sum(CACHE.values())",
    "def outer(k):\n    def inner(x, *, scale=1.0):\n        return (lambda y: k * y * scale)(x)\n    return inner",
    "def f(x):\n    while True:\n        pass",
]  # fmt: skip

NOT_TAME = {
    "imports another module": "import os",
    "imports a neighbour": "from relu import relu",
    "imports everything": "from numpy import *",
    "imports from here": "from . import relu",
    "imports inside": "def f():\n    import sys\n    return sys",
    "sets an attribute of numpy": "np.exp = np.sin",
    "sets an attribute of a function": "def f(x):\n    x.note = 1\nf(np.mean)",
    "sets an attribute in a loop": "for np.exp in [np.sin]:\n    pass",
    "deletes an attribute": "del np.exp",
    "passes a module on": "def f(m):\n    return m\nf(np)",
    "gives a module another name": "r = np.random",
    "takes a module out": "x = np.lib.stride_tricks",
    "hides a module's name": "def f(np):\n    return np.x",
    "changes a table of numpy": "np.typecodes['All'] = ''",
    "names a table of numpy": "t = np.typecodes",
    "keeps a setting": "np.seterr(all='raise')",
    "prints otherwise": "np.set_printoptions(precision=2)",
    "writes a file": "np.save('x', np.ones(3))",
    "reads a file": "np.loadtxt('x')",
    "writes by a method": "np.ones(3).tofile('x')",
    "reaches memory": "np.ones(3).ctypes",
    "opens a file": "open('x')",
    "runs text": "exec('1')",
    "evaluates text": "eval('1')",
    "looks names up": "getattr(np, 'exp')",
    "sets names": "setattr(np, 'exp', 1)",
    "asks for globals": "globals()",
    "reaches builtins": "__builtins__['len'] = 1",
    "imports by a call": "__import__('os')",
    "makes a class": "class A:\n    pass",
    "makes a class by a call": "A = type('A', (), {})",
    "reaches a class": "().__class__.__base__",
    "reaches a frame": "def g():\n    yield\ng().gi_frame.f_back",
    "reaches a traceback": "try:\n    pass\nexcept Exception as e:\n    e.__traceback__.tb_frame",
    "takes a dunder by a pattern": "match f:\n    case object(__globals__=g):\n        pass",
    "binds a dunder": "__name__ = 'x'",
    "has a coroutine": "async def f():\n    pass",
    "registers": "x.register(y)",
    "stands in a generator": "def g(x):\n    global y\n    y = x",
}


@pytest.mark.parametrize("source", TAME)
def test_file_that_computes_is_tame(source):
    assert is_tame(ast.parse(source if source.startswith("from __future__") else HEAD + source))


@pytest.mark.parametrize("source", NOT_TAME.values(), ids=NOT_TAME)
def test_file_that_can_reach_further_is_not(source):
    assert not is_tame(ast.parse(HEAD + source))


def test_most_solutions_of_the_course_are_tame():
    paths = sorted((Path(__file__).parents[3] / "solutions").rglob("*.py"))
    tame = [path for path in paths if is_tame(ast.parse(path.read_text(encoding="utf-8")))]
    assert len(tame) > 0.6 * len(paths)
