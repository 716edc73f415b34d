"""torch across the wire: autograd, mirrors of parameters, training."""

import json

import pytest
from bench import HERE, outcomes, result, solution_of, without_durations

pytest.importorskip("torch", reason="torch is an optional dependency")
GRAPH = solution_of("graph")
#: Means to answer in the judge's own language; the attacks have them too.
FORGE = (HERE.parents[1] / "attacks" / "forgery.py").read_text(encoding="utf-8")
CASES = [
    line.split("(")[0].removeprefix("def test_")
    for line in (HERE / "suites" / "test_graph.py").read_text().splitlines()
    if line.startswith("def test_")
]


@pytest.fixture(scope="module")
def passed(benches):
    return outcomes(benches(None).grade("graph", GRAPH))


@pytest.mark.parametrize("name", CASES)
def test_suite_can_use(passed, name):
    assert passed[name] == "passed"


CHANGED = {
    "return (x**2).sum()": ("return (x**3).sum()", {"input_gradients"}),
    "return torch.sin(x) * 2": ("return torch.sin(x.detach()) * 2 + 0 * x", {"input_gradients", "chained"}),
    "return x @ self.W + self.b": ("return x @ self.W.detach() + self.b", {"parameters", "trains", "net"}),
    "p -= lr * p.grad": ("p += lr * p.grad", {"step"}),
    "return x * y, x + y": ("return x * y, x - y", {"several"}),
}


@pytest.mark.parametrize("text", CHANGED)
def test_suite_notices_a_change(bench, text):
    new, noticed = CHANGED[text]
    assert text in GRAPH
    found = outcomes(bench.grade("graph", GRAPH.replace(text, new)))
    assert noticed <= {name for name, outcome in found.items() if outcome in ("wrong_answer", "error")}
    assert "internal_error" not in found.values()


def test_lean_and_full_runner_agree(bench):
    source = GRAPH.replace("return x * y, x + y", "return x * y, x - y").replace("p -= lr", "p += lr")
    lean, full = (bench.grade("graph", source, runner=runner) for runner in ("lean", "full"))
    assert without_durations(lean) == without_durations(full)


def test_random_initial_weights_give_equal_reports(bench):
    source = GRAPH + "\ndef elementwise(x):\n    return torch.randn(3)\n"
    first, second = (json.dumps(without_durations(bench.grade("graph", source))) for _ in range(2))
    assert first == second


HOSTILE = {
    "lies with __torch_function__": """
        class Liar(torch.Tensor):
            @classmethod
            def __torch_function__(cls, *args, **kwargs):
                return True
        def elementwise(x):
            return torch.zeros(x.shape).as_subclass(Liar)
        def square(x):
            return torch.zeros(()).as_subclass(Liar)
    """,
    "lies as a parameter": """
        class Liar(torch.nn.Parameter):
            __eq__ = __ne__ = lambda *args: True
        def elementwise(x):
            return Liar(torch.zeros(x.shape))
        square = elementwise
    """,
    "replaces torch's comparisons": """
        torch.equal = torch.allclose = torch.isclose = lambda *args, **kwargs: True
        torch.testing.assert_close = lambda *args, **kwargs: None
        torch.Tensor.__eq__ = torch.Tensor.equal = lambda *args: True
        def elementwise(x):
            return x * 0
        def square(x):
            return (x * 0).sum()
    """,
    "raises in backward": """
        class F(torch.autograd.Function):
            @staticmethod
            def forward(ctx, x): return x.clone()
            @staticmethod
            def backward(ctx, g): raise ValueError('in backward')
        elementwise = square = F.apply
    """,
    "leaves in backward": """
        class F(torch.autograd.Function):
            @staticmethod
            def forward(ctx, x): return x.clone()
            @staticmethod
            def backward(ctx, g):
                import os
                os._exit(3)
        elementwise = square = F.apply
    """,
    "gradient of another shape": """
        class F(torch.autograd.Function):
            @staticmethod
            def forward(ctx, x): return x.clone()
            @staticmethod
            def backward(ctx, g): return torch.ones(7)
        elementwise = square = F.apply
    """,
}
GRADIENT_CASES = {"input_gradients", "chained", "two_functions"}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_tensors_get_nothing(bench, name):
    import textwrap

    reports = bench.submit({"graph": GRAPH + textwrap.dedent(HOSTILE[name])})
    found = outcomes(reports["graph"])
    assert "passed" not in {found[case] for case in GRADIENT_CASES}
    # A tensor that lies about everything spoils autograd in its own sandbox, and nowhere else.
    assert found["parameters"] == "passed" or "__torch_function__" in name
    assert "internal_error" not in found.values()


REPLIES = {
    "graph of garbage": {"!": "graph", "v": 1, "value": 5},
    "graph of an array": {"!": "graph", "v": 1, "value": {"!": "array", "v": ["<f8", [1], 0, "C"]}},
    "graph without a number": {
        "!": "graph",
        "v": "x",
        "value": {"!": "tensor", "v": ["<f4", [0], 0, "C"], "t": "float32"},
    },
    "leaf of integers": {
        "!": "graph",
        "v": 1,
        "is_leaf": True,
        "is_parameter": True,
        "value": {"!": "tensor", "v": ["<i8", [0], 0, "C"], "t": "int64"},
    },
    "leaf with a gradient of another shape": {
        "!": "graph",
        "v": 1,
        "is_leaf": True,
        "value": {"!": "tensor", "v": ["<f4", [0], 0, "C"], "t": "float32"},
        "grad": {"!": "tensor", "v": ["<f4", [0, 3], 0, "C"], "t": "float32"},
    },
    "number as a gradient": {
        "!": "graph",
        "v": 1,
        "is_leaf": True,
        "value": {"!": "tensor", "v": ["<f4", [0], 0, "C"], "t": "float32"},
        "grad": 3,
    },
}


@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)
def test_forged_graph_gets_nothing(bench, reply):
    forged = (
        f"\ndef square(x):\n    forge({{'is': 'value', 'value': {reply!r}}})\n    os._exit(0)\nelementwise = square\n"
    )
    found = outcomes(bench.grade("graph", GRAPH + FORGE + forged))
    assert "passed" not in {found[case] for case in GRADIENT_CASES}
    assert found["parameters"] == "passed"
    assert "internal_error" not in found.values()


def test_gradient_that_would_get_lost_in_a_callback_is_the_suites_fault_and_said(bench):
    # The call-back runs on one side and the student's graph lies on the other: training would quietly do nothing.
    report = bench.grade("cut", GRAPH)
    assert outcomes(report) == {"cut": "internal_error"}
    assert "gradients do not flow back through a call-back" in result(report, "cut").message.en


def test_failing_file_with_gradients_is_diagnosed_without_harm(bench):
    report = bench.grade("graph", GRAPH.replace("x @ self.W + self.b", "x @ self.W - self.b"))
    assert result(report, "data").outcome.value == "wrong_answer"
    assert report.diagnosis == []
