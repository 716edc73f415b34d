"""Suite of ch05_backprop/activation_backward.

Tolerances: the defaults. A product of two or three factors is off by a few roundings, 1e-16 in float64 (allowed 1e-7)
and 1e-7 in float32 (allowed 1e-4). check_grad compares with central differences at its default relative error of 1e-6.
"""

import numpy as np

from grader.testing import case, check_close, check_grad, check_raises, check_unchanged


def sigmoid(x):
    return 1.0 / (1.0 + np.exp(-x))


@case(
    points=1,
    visibility="public",
    ko="원소 하나에서 위에서 온 기울기에 국소 기울기를 곱한다",
    en="multiplies upstream by local gradient for a single element",
)
def test_smallest(submission):
    dout, x, y = np.array([5.0]), np.array([2.0]), np.array([0.5])
    passed, scaled = submission.relu_backward(dout, x), submission.sigmoid_backward(dout, y)
    check_close({"relu": passed}, {"relu": np.array([5.0])}, input={"dout": dout, "x": x})
    check_close({"sigmoid": scaled}, {"sigmoid": np.array([1.25])}, input={"dout": dout, "y": y})


@case(
    points=1,
    visibility="public",
    ko="ReLU는 입력이 양수인 자리만 통과시키고 0에서는 막는다",
    en="ReLU lets through where the input is positive and blocks at 0",
)
def test_relu_by_hand(submission):
    dout = np.array([5.0, -2.0, 3.0, 7.0, -6.0, 4.0])
    x = np.array([1.5, 0.5, -1.0, 0.0, -0.25, 1e-12])
    result = submission.relu_backward(dout, x)
    check_close(result, [5.0, -2.0, 0.0, 0.0, 0.0, 4.0], input={"dout": dout, "x": x})


@case(
    points=1,
    visibility="public",
    ko="시그모이드의 기울기를 출력 y로 구한다",
    en="the slope of the sigmoid comes from its output y",
)
def test_sigmoid_by_hand(submission):
    dout, y = np.array([8.0, -1.0, 2.0, 100.0]), np.array([0.5, 0.25, 1.0, 0.0])
    check_close(submission.sigmoid_backward(dout, y), [2.0, -0.1875, 0.0, 0.0], input={"dout": dout, "y": y})


@case(
    points=2,
    ko="ReLU를 지난 합의 수치 미분과 같다",
    en="agrees with numerical differentiation through a ReLU",
)
def test_relu_numerically(submission, rng):
    for shape in ((7,), (2, 5), (3, 1, 2)):
        dout = rng.normal(size=shape)
        x = rng.uniform(0.1, 2.0, size=shape) * rng.choice([-1.0, 1.0], size=shape)  # clear of the kink
        check_grad(lambda z, dout=dout: float(np.sum(dout * np.maximum(z, 0.0))), submission.relu_backward(dout, x), x)


@case(
    points=2,
    ko="시그모이드를 지난 합의 수치 미분과 같다",
    en="agrees with numerical differentiation through a sigmoid",
)
def test_sigmoid_numerically(submission, rng):
    for shape in ((7,), (2, 5), (3, 1, 2)):
        dout, x = rng.normal(size=shape), rng.uniform(-4.0, 4.0, size=shape)
        gradient = submission.sigmoid_backward(dout, sigmoid(x))
        check_grad(lambda z, dout=dout: float(np.sum(dout * sigmoid(z))), gradient, x)


@case(
    points=1,
    ko="정수는 float64가 되고 float32는 그대로이며, 빈 배열과 모양 ()도 받는다",
    en="integers become float64, float32 stays, and empty arrays and the shape () are fine",
)
def test_dtypes_and_shapes(submission):
    relu, slope = submission.relu_backward, submission.sigmoid_backward
    whole, switch = np.array([[4, -3], [2, 9]]), np.array([[1, 2], [-1, 0]])
    check_close(relu(whole, switch), np.array([[4.0, -3.0], [0.0, 0.0]]))
    check_close(slope(whole, np.array([[0, 1], [1, 0]])), np.zeros((2, 2)))
    single = np.array([0.5, -1.5, 2.0], dtype=np.float32)
    check_close(relu(single, single), np.array([0.5, 0.0, 2.0], dtype=np.float32))
    y = np.array([0.5, 0.25, 0.75], dtype=np.float32)
    check_close(slope(single, y), np.array([0.125, -0.28125, 0.375], dtype=np.float32))
    for function in (relu, slope):
        check_close(function(np.zeros((0, 3)), np.zeros((0, 3))), np.zeros((0, 3)))
    check_close(relu(np.array(-2.5), np.array(4.0)), np.array(-2.5))
    check_close(slope(np.array(4.0), np.array(0.25)), np.array(0.75))


@case(
    points=1,
    ko="모양이 다르면 브로드캐스팅이 되더라도 ValueError를 낸다",
    en="raises ValueError for unequal shapes, even where they would broadcast",
)
def test_unequal_shapes(submission):
    for function in (submission.relu_backward, submission.sigmoid_backward):
        for dout, kept in (((3, 4), (4,)), ((3, 1), (3, 4)), ((4,), (4, 1)), ((3,), (5,)), ((), (1,))):
            check_raises(ValueError, function, np.full(dout, 2.0), np.full(kept, 0.5))


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission):
    dout, x = np.array([[2.0, -4.0], [6.0, 1.0]]), np.array([[0.5, -0.5], [-2.0, 0.0]])
    check_close(check_unchanged(submission.relu_backward, dout, x), [[2.0, 0.0], [0.0, 0.0]])
    y = np.array([[0.5, 0.25], [0.75, 1.0]])
    check_close(check_unchanged(submission.sigmoid_backward, dout, y), [[0.5, -0.75], [1.125, 0.0]])
