"""Torch's compiler is not loaded by those who do not compile, and is there for those who do."""

import subprocess
import sys

import pytest
from bench import LIMITS, SEED, handed_in, write_exercise

from grader.judge.coordinator import Judge

pytest.importorskip("torch")

TRAINING = """
import torch
layer = torch.nn.Linear(2, 2)
for kind in (torch.optim.SGD, torch.optim.Adam, torch.optim.RMSprop):
    optimizer = kind(layer.parameters(), lr=0.1)
    optimizer.zero_grad()
    layer(torch.ones(1, 2)).sum().backward()
    optimizer.step()
torch.nn.LSTM(2, 3)(torch.ones(4, 1, 2))
torch.manual_seed(1)
torch.use_deterministic_algorithms(True)
assert torch.compiler.disable(lambda: 1)() == torch.compiler.disable(reason="x")(lambda: 1)() == 1
torch.func.grad(lambda x: (x * x).sum())(torch.ones(2))
"""


def loads_compiler(code):
    """Run code after `defer_compiler` in a process of its own; tell whether the compiler was loaded."""
    start = "import sys, torch\nfrom grader.judge.inside.compiler import defer_compiler\ndefer_compiler()\n"
    end = "\nprint(type(sys.modules['torch._dynamo']).__name__)\n"
    done = subprocess.run([sys.executable, "-c", start + code + end], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {"module": True, "_StandIn": False}[done.stdout.split()[-1]]


def test_training_does_not_load_it():
    assert not loads_compiler(TRAINING)


@pytest.mark.parametrize(
    "code",
    [
        "f = torch.compile(lambda x: x + 1, backend='eager')\nassert f(torch.ones(1)).item() == 2",
        "import torch._inductor.config as config\nassert config.deterministic in (True, False)",
        "import torch._dynamo.config\nassert torch._dynamo.config.recompile_limit",
        "from torch._dynamo import optimize",
        "assert torch._dynamo.compiled_autograd.in_compiled_autograd_region in (True, False)",
    ],
)
def test_who_asks_for_it_gets_it(code):
    assert loads_compiler(code)


def test_one_that_is_loaded_already_stays():
    code = "import torch._dynamo as real\nfrom grader.judge.inside.compiler import defer_compiler\ndefer_compiler()\n"
    code += "import sys\nassert sys.modules['torch._dynamo'] is real\n"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


SUITE = """
    import torch
    from grader.testing import case, check_close

    @case(points=1, visibility="public", time_limit_s=30.0, ko="공개", en="public")
    def test_gradient(submission):
        check_close(submission.slope(torch.tensor([1.0, 2.0])), torch.tensor([2.0, 4.0]))
"""
SOLUTION = """
    import torch
    from torch.utils.checkpoint import checkpoint

    def slope(x):
        x = x.clone().requires_grad_()
        checkpoint(torch.square, x, use_reentrant=False).sum().backward()
        return x.grad
"""


def test_who_asks_for_it_in_a_sandbox_gets_it(tmp_path):
    """Nothing can be written there, and the compiler wants a folder."""
    with Judge([write_exercise(tmp_path, "slope", SUITE, SOLUTION)], LIMITS) as judge:
        (report,) = judge.grade([handed_in("slope", SOLUTION, imports_torch=True)], SEED)
    assert [case.message for case in report.cases] == [None]
    assert report.is_passed
