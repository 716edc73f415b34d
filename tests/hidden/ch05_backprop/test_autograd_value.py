"""Suite of ch05_backprop/autograd_value.

Expressions are built from the student's Values, node by node in the sandbox; only the numbers in `.data` and `.grad`
are compared, never Values. Tolerances: the default of float64 (rtol 1e-7, atol 1e-12), where the derivatives of a few
dozen operations carry some 1e-14. Any number type is welcome (dtype="any"): data may stay the integer that it was.
"""

import math

from grader.testing import allow_operators, case, check_close, check_raises, forbid

values = allow_operators("Value")
no_ready_made = forbid(
    "torch",
    "jax",
    "autograd",
    "tensorflow",
    ko="이 연습에서는 자동 미분 엔진을 직접 만듭니다. 준비된 엔진은 쓸 수 없습니다.",
    en="You build the engine yourself here; ready-made ones are not allowed.",
)


@case(
    points=1,
    visibility="public",
    ko="합과 곱 하나에서 값과 기울기가 맞다",
    en="value and gradients of one sum and of one product are right",
)
def test_smallest(submission):
    Value = submission.Value
    lone = Value(3.0)
    _check("v = Value(3)", "v.grad", lone.grad, 0.0)
    lone.backward()
    _check("v = Value(3); v.backward()", "v.grad", lone.grad, 1.0)
    for text, build, data, grads in (
        ("y = a + b", lambda a, b: a + b, -1.0, (1.0, 1.0)),
        ("y = a * b", lambda a, b: a * b, -6.0, (-3.0, 2.0)),
    ):
        a, b = Value(2.0), Value(-3.0)
        y = build(a, b)
        _check(f"a = 2, b = -3, {text}", "y.data", y.data, data)
        y.backward()
        _check(f"a = 2, b = -3, {text}", "a.grad", a.grad, grads[0])
        _check(f"a = 2, b = -3, {text}", "b.grad", b.grad, grads[1])


@case(
    points=1,
    visibility="public",
    ko="강의의 계산 그래프에서 모든 노드의 기울기가 맞다",
    en="every node of the lesson's graph gets its gradient",
)
def test_lesson_graph(submission):
    a, b = submission.Value(2.0), submission.Value(-3.0)
    product = a * b
    total = product + a
    y = total**2
    y.backward()
    shown = "a = 2, b = -3, c = a * b, d = c + a, y = d ** 2"
    for name, node, data, grad in (
        ("y", y, 16.0, 1.0),
        ("d", total, -4.0, -8.0),
        ("c", product, -6.0, -8.0),
        ("b", b, -3.0, -16.0),
        ("a", a, 2.0, 16.0),
    ):
        _check(shown, f"{name}.data", node.data, data)
        _check(shown, f"{name}.grad", node.grad, grad)


@case(
    points=1,
    ko="네 연산이 수와 함께, 어느 쪽에 있든 옳다",
    en="the four operations are right with plain numbers on either side",
)
def test_plain_numbers(submission):
    _check_expressions(
        submission,
        (0.8,),
        (
            ("v + 2", lambda v: v + 2, 2.8, (1.0,)),
            ("2 + v", lambda v: 2 + v, 2.8, (1.0,)),
            ("v - 3", lambda v: v - 3, -2.2, (1.0,)),
            ("3 - v", lambda v: 3 - v, 2.2, (-1.0,)),
            ("v * 2.5", lambda v: v * 2.5, 2.0, (2.5,)),
            ("2.5 * v", lambda v: 2.5 * v, 2.0, (2.5,)),
            ("v / 4", lambda v: v / 4, 0.2, (0.25,)),
            ("4 / v", lambda v: 4 / v, 5.0, (-4 / 0.64,)),
            ("-v", lambda v: -v, -0.8, (-1.0,)),
        ),
    )


@case(
    points=1,
    ko="뺄셈, 나눗셈, 거듭제곱의 기울기가 옳고 Value 지수에는 TypeError를 낸다",
    en="difference, quotient and powers are right, and a Value as the exponent raises TypeError",
)
def test_difference_quotient_power(submission):
    _check_expressions(
        submission,
        (1.5, 0.4),
        (
            ("a - b", lambda a, b: a - b, 1.1, (1.0, -1.0)),
            ("a / b", lambda a, b: a / b, 3.75, (2.5, -1.5 / 0.16)),
            ("a ** 3 * b", lambda a, b: a**3 * b, 1.35, (2.7, 3.375)),
            ("a ** -2 + b ** 0.5", lambda a, b: a**-2 + b**0.5, 1.5**-2 + 0.4**0.5, (-2 * 1.5**-3, 0.5 * 0.4**-0.5)),
            ("(b - a) ** 2", lambda a, b: (b - a) ** 2, 1.21, (2.2, -2.2)),
            ("(b - a) ** 3", lambda a, b: (b - a) ** 3, -1.331, (-3.63, 3.63)),
            ("a ** 1 * b ** 0", lambda a, b: a**1 * b**0, 1.5, (1.0, 0.0)),
        ),
    )

    def power(base, exponent):
        return base**exponent

    check_raises(TypeError, power, submission.Value(2.0), submission.Value(3.0))


@case(
    points=1,
    ko="exp, log, tanh, relu의 값과 기울기가 양수와 음수, 0과 큰 수에서 옳다",
    en="exp, log, tanh and relu are right for positive and negative numbers, 0 and large ones",
)
def test_functions(submission):
    for x in (-1.3, 0.0, 0.7):
        tanh, is_on = math.tanh(x), x > 0
        expressions = (
            ("v.exp()", lambda v: v.exp(), math.exp(x), (math.exp(x),)),
            ("v.tanh()", lambda v: v.tanh(), tanh, (1 - tanh * tanh,)),
            ("v.relu()", lambda v: v.relu(), max(0.0, x), (1.0 if is_on else 0.0,)),
            ("-3 * v.relu()", lambda v: -3 * v.relu(), -3 * max(0.0, x), (-3.0 if is_on else 0.0,)),
        )
        _check_expressions(submission, (x,), expressions)
    _check_expressions(submission, (0.2,), (("v.log()", lambda v: v.log(), math.log(0.2), (5.0,)),))
    for x in (-800.0, 800.0):  # exp(800) does not fit into a float
        _check_expressions(submission, (x,), (("v.tanh()", lambda v: v.tanh(), math.copysign(1.0, x), (0.0,)),))


@case(
    points=1,
    ko="같은 노드를 한 연산에서 두 번 써도 기울기가 더해진다",
    en="gradients add up when one operation uses the same node twice",
)
def test_same_operand_twice(submission):
    _check_expressions(
        submission,
        (1.7,),
        (
            ("v + v", lambda v: v + v, 3.4, (2.0,)),
            ("v * v", lambda v: v * v, 2.89, (3.4,)),
            ("v - v", lambda v: v - v, 0.0, (0.0,)),
            ("v / v", lambda v: v / v, 1.0, (0.0,)),
            ("v * v * v", lambda v: v * v * v, 4.913, (8.67,)),
        ),
    )


@case(
    points=1,
    ko="길이가 다른 여러 길로 쓰인 노드는 모든 길의 합을 받고 나서 넘겨준다",
    en="a node that is used along paths of different length passes on only the complete sum",
)
def test_paths_of_different_length(submission, reference):
    # In the first graph s is an operand of the last node and of the one before it; the second has it the other way
    # round, and the third is a ladder in which every node is used by the next two.
    def early(Value):
        x = Value(1.25)
        s = x * 2
        return [x, s, (t := s.tanh() * 3), t + s]

    def late(Value):
        x = Value(1.25)
        s = x * 2
        return [x, s, (t := s.tanh() * 3), s + t]

    def ladder(Value):
        nodes = [Value(0.6), Value(1.1)]
        for _ in range(8):
            nodes.append(nodes[-1] * nodes[-2] + nodes[-2])
        return nodes

    for build in (early, late, ladder):
        _check_graph(submission, reference, build)


@case(
    points=1,
    ko="임의로 만든 그래프의 모든 노드에서 참조와 같다",
    en="agrees with the reference in every node of random graphs",
)
def test_random_graphs(submission, reference, rng):
    for size in (6, 15, 30):
        steps = [(int(rng.integers(7)), *rng.integers(0, n, size=2).tolist()) for n in range(3, 3 + size)]
        start = rng.uniform(-1.0, 1.0, size=3).tolist()

        def build(Value, steps=steps, start=start):
            nodes = [Value(number) for number in start]
            for operation, i, j in steps:
                nodes.append(_OPERATIONS[operation](nodes[i], nodes[j]))
            nodes.append(sum(nodes[3:], nodes[0]))  # so that every node has a part in the last
            return nodes

        _check_graph(submission, reference, build)


@case(
    points=1,
    ko="backward를 다시 부르거나 다른 노드에서 불러도 앞의 기울기가 섞이지 않는다",
    en="nothing of an earlier backward is left after another one",
)
def test_backward_again(submission):
    a, b = submission.Value(3.0), submission.Value(0.5)
    shared = a * b
    first, second = shared * shared, shared * 4
    for _ in range(2):
        first.backward()
        check_close([a.grad, b.grad, shared.grad, first.grad], [1.5, 9.0, 3.0, 1.0], dtype="any")
    second.backward()
    check_close([a.grad, b.grad, shared.grad, second.grad], [2.0, 12.0, 4.0, 1.0], dtype="any")
    check_close(first.grad, 1.0, dtype="any")  # not below `second`: left alone


@case(
    points=1,
    ko="연산 2,000개를 이은 그래프도 노드마다 한 번씩만 처리한다",
    en="works on every node once in a graph 2,000 operations deep",
    time_limit_s=6.0,  # building the graph is 2,000 operations across the wire, some tenths of a second
)
def test_deep(submission):
    x = submission.Value(1.5)
    node = x
    for _ in range(1000):
        half = node * 0.5
        node = half + half  # 2 ** 1000 paths lead from here to x, each of slope 0.5 ** 1000
    node.backward()
    check_close([node.data, x.grad, half.grad], [1.5, 1.0, 2.0], dtype="any")


# None of them lets numbers grow by much, so that nothing overflows and no digits are lost, whatever is drawn.
_OPERATIONS = (
    lambda a, b: (a + b) * 0.5,
    lambda a, b: (a - b) * 0.7,
    lambda a, b: a.tanh() * b,
    lambda a, b: a / (b * b + 1),
    lambda a, b: (a.tanh() * 0.5).exp() - b.relu(),
    lambda a, b: (a + b).tanh(),
    lambda a, b: (a * a + b * b + 0.3).log(),
)


def _check(shown, name, actual, expected):
    check_close({name: actual}, {name: float(expected)}, dtype="any", input=shown)


def _check_expressions(submission, numbers, expressions):
    for text, build, data, grads in expressions:
        operands = [submission.Value(number) for number in numbers]
        y = build(*operands)
        shown = f"{text} at {', '.join(map(str, numbers))}"
        _check(shown, "data", y.data, data)
        y.backward()
        for position, (operand, grad) in enumerate(zip(operands, grads, strict=True), start=1):
            _check(shown, f"grad {position}", operand.grad, grad)


def _check_graph(submission, reference, build):
    """Compare data and grad of all nodes; the last of them is where backward starts."""
    nodes, expected = build(submission.Value), build(reference.Value)
    nodes[-1].backward()
    expected[-1].backward()
    check_close([node.data for node in nodes], [node.data for node in expected], dtype="any")
    check_close([node.grad for node in nodes], [node.grad for node in expected], dtype="any")
