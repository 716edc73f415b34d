"""Suite of ch12_rnn/rnn_forward.

Tolerances: the defaults, float64 rtol 1e-7 and atol 1e-12, float32 1e-4 and 1e-6. A rounding error made at one step is
multiplied at each later one by the slope of tanh and by W_h. Random W_h have entries of standard deviation 0.5 and at
most five units, and sequences have at most seven steps, so that 1e-16 grows to 1e-13 at worst. N, T, D and H differ;
one case has N = T on purpose, for there reading the axes in the wrong order has the right shape.
"""

import math

import numpy as np

from grader.testing import case, check_close, check_raises, check_unchanged

NAMES = ("x", "W_x", "W_h", "b", "h0")


@case(
    points=1,
    visibility="public",
    ko="한 걸음이면 순환층의 한 걸음과 같다",
    en="one step is one step of the recurrent layer",
)
def test_one_step(submission):
    arguments = tuple(np.array(value) for value in ([[[2.0]]], [[1.0]], [[-3.0]], [0.25], [[0.5]]))
    _check(submission, arguments, np.array([[[math.tanh(2.0 - 1.5 + 0.25)]]]))


@case(
    points=1,
    visibility="public",
    ko="세 걸음의 상태가 손으로 따라간 값과 같다",
    en="gives the states of three steps followed by hand",
)
def test_by_hand(submission):
    # Two sequences, one unit. The second has a state to start from.
    x = np.array([[[1.0], [0.0], [-1.0]], [[0.0], [0.0], [0.5]]])
    h0 = np.array([[0.0], [1.0]])
    expected = np.empty((2, 3, 1))
    for i, h in enumerate((0.0, 1.0)):
        for t in range(3):
            h = expected[i, t, 0] = math.tanh(2.0 * x[i, t, 0] + 0.5 * h + 0.25)
    arguments = (x, np.array([[2.0]]), np.array([[0.5]]), np.array([0.25]), h0)
    _check(submission, arguments, expected)


@case(
    points=1,
    ko="h0을 주지 않으면 0에서 출발한다",
    en="starts from zeros when no h0 is given",
)
def test_no_start(submission, reference, rng):
    x, W_x, W_h, b, h0 = _random(rng, 2, 4, 3, 5)
    expected = reference.rnn_forward(x, W_x, W_h, b, np.zeros_like(h0))
    shown = dict(zip(NAMES, (x, W_x, W_h, b), strict=False))
    check_close(submission.rnn_forward(x, W_x, W_h, b), expected, input=shown)
    check_close(submission.rnn_forward(x, W_x, W_h, b, h0=None), expected, input=shown)


@case(
    points=1,
    ko="행, 걸음, 입력, 뉴런의 수가 어떻든 참조와 같다",
    en="agrees with the reference for any number of rows, steps, inputs and units",
)
def test_sizes(submission, reference, rng):
    for sizes in ((1, 1, 1, 3), (1, 3, 2, 1), (3, 1, 4, 2), (2, 5, 3, 4), (5, 7, 1, 3), (2, 2, 3, 3)):
        arguments = _random(rng, *sizes)
        _check(submission, arguments, reference.rnn_forward(*arguments))


@case(
    points=1,
    ko="행의 수와 걸음의 수가 같아도 축을 혼동하지 않는다",
    en="does not confuse the axes when there are as many rows as steps",
)
def test_as_many_rows_as_steps(submission, reference, rng):
    for sizes in ((4, 4, 3, 2), (3, 3, 3, 3)):
        arguments = _random(rng, *sizes)
        _check(submission, arguments, reference.rnn_forward(*arguments))


@case(
    points=1,
    ko="나중 원소를 바꾸어도 앞의 상태는 그대로이고, 뒤의 상태는 모두 달라진다",
    en="a later element changes no earlier state, and every state from its own on",
)
def test_causal(submission, reference, rng):
    x, W_x, W_h, b, h0 = _random(rng, 2, 5, 3, 4)
    changed = x.copy()
    changed[:, 2] += rng.choice([-1.0, 1.0], size=(2, 3))
    before = reference.rnn_forward(x, W_x, W_h, b, h0)
    after = submission.rnn_forward(changed, W_x, W_h, b, h0)
    check_close({"before the change": after[:, :2]}, {"before the change": before[:, :2]})
    expected = reference.rnn_forward(changed, W_x, W_h, b, h0)
    check_close({"from the change on": after[:, 2:]}, {"from the change on": expected[:, 2:]})


@case(
    points=1,
    ko="배치의 행은 서로를 보지 않는다. 행을 하나씩 넣어도 같다",
    en="the rows of a batch do not see each other: one by one they give the same",
)
def test_rows_apart(submission, reference, rng):
    x, W_x, W_h, b, h0 = _random(rng, 3, 4, 2, 3)
    expected = reference.rnn_forward(x, W_x, W_h, b, h0)
    for i in range(3):
        row = (x[i : i + 1], W_x, W_h, b, h0[i : i + 1])
        _check(submission, row, expected[i : i + 1])
    order = np.array([2, 0, 1])
    _check(submission, (x[order], W_x, W_h, b, h0[order]), expected[order])


@case(
    points=1,
    ko="둘로 자른 시퀀스를 마지막 상태로 이으면 통째로 읽은 것과 같다",
    en="a sequence cut in two and continued from the last state gives the same as in one piece",
)
def test_continued(submission, reference, rng):
    x, W_x, W_h, b, h0 = _random(rng, 2, 7, 3, 4)
    expected = reference.rnn_forward(x, W_x, W_h, b, h0)
    _check(submission, (x[:, :3], W_x, W_h, b, h0), expected[:, :3])
    _check(submission, (x[:, 3:], W_x, W_h, b, expected[:, 2]), expected[:, 3:])


@case(
    points=1,
    ko="정수는 float64가 되고 float32는 그대로이며, x와 h0의 모양이 틀리면 ValueError를 낸다",
    en="integers become float64, float32 stays, and wrong shapes of x and h0 raise ValueError",
)
def test_dtypes_and_shapes(submission, reference, rng):
    arguments = _random(rng, 2, 3, 4, 2)
    single = tuple(array.astype(np.float32) for array in arguments)
    _check(submission, single, reference.rnn_forward(*arguments).astype(np.float32))
    check_close(submission.rnn_forward(*single[:4]), reference.rnn_forward(*arguments[:4]).astype(np.float32))
    whole = tuple(np.array(value) for value in ([[[1], [2]]], [[1]], [[-1]], [0], [[1]]))
    h = math.tanh(0.0)  # 1 * 1 - 1 * 1
    _check(submission, whole, np.array([[[h], [math.tanh(2.0 - h)]]]))

    x, W_x, W_h, b, _ = arguments
    check_raises(ValueError, submission.rnn_forward, x[0], W_x, W_h, b)
    for shape in ((1, 2), (2,), (3, 2), (2, 1), (2, 3, 2)):  # the first two would broadcast
        check_raises(ValueError, submission.rnn_forward, x, W_x, W_h, b, np.zeros(shape))


@case(
    points=1,
    ko="받은 배열을 바꾸지 않는다. h0도 그대로다",
    en="leaves its arguments as they were, h0 too",
)
def test_unchanged(submission, reference, rng):
    arguments = _random(rng, 2, 4, 3, 2)
    check_close(check_unchanged(submission.rnn_forward, *arguments), reference.rnn_forward(*arguments))


def _random(rng, n, t, d, h):
    W_h = 0.5 * rng.normal(size=(h, h))
    return rng.normal(size=(n, t, d)), rng.normal(size=(d, h)), W_h, rng.normal(size=h), rng.uniform(-1, 1, size=(n, h))


def _check(submission, arguments, expected):
    shown = dict(zip(NAMES, arguments, strict=True))
    check_close(submission.rnn_forward(*arguments), expected, input=shown)
