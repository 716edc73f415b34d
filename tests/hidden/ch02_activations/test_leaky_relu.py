"""Suite of ch02_activations/leaky_relu.

A correct answer is x, one multiplication away from x, or alpha itself, so it is exact to one rounding
(1e-16; float32 1e-7). The default tolerances of check_close are far above that and far below any mistake.
Zero is kept out of the cases about shapes and dtypes, so that a fault there costs its own case alone.
"""

import numpy as np

from grader.testing import case, check_against, check_close, check_grad, check_unchanged


@case(points=1, visibility="public", ko="숫자 하나도 받는다", en="accepts a single number")
def test_single_number(submission):
    negative, positive = submission.leaky_relu(-3.0), submission.leaky_relu(3.0)
    check_close(negative, -0.03, input=-3.0)
    check_close(positive, 3.0, input=3.0)


@case(
    points=2,
    visibility="public",
    ko="음수는 상수가 아니라 입력의 alpha배가 된다",
    en="negatives become a multiple of the input, not a constant",
)
def test_values(submission):
    x = np.array([[-2.0, -0.5, 0.0], [1.5, -10.0, 4.0]])
    check_close(submission.leaky_relu(x), [[-0.02, -0.005, 0.0], [1.5, -0.1, 4.0]], input=x)


@case(
    points=1,
    visibility="public",
    ko="기울기는 양수에서 1, 음수와 0에서 alpha이다",
    en="the slope is 1 for positives, alpha for negatives and at 0",
)
def test_slopes(submission):
    x = np.array([-2.0, 0.0, 3.0])
    lone, slopes = submission.leaky_relu_gradient(-3.0), submission.leaky_relu_gradient(x)
    check_close(lone, 0.01, input=-3.0)
    check_close(slopes, [0.01, 0.01, 1.0], input=x)


@case(
    points=2,
    ko="alpha 인자가 음수 쪽 값을 정한다",
    en="the argument alpha sets the values of the negative side",
    hint_ko="함수 안에 0.01을 적어 두지 않았는지, 인자 alpha를 실제로 쓰는지 보세요.",
    hint_en="Is 0.01 written into the function, or is the argument alpha really used?",
)
def test_alpha(submission, reference, rng):
    x = rng.normal(scale=2.0, size=(3, 5))
    results = submission.leaky_relu(x, 0.25), submission.leaky_relu(x, alpha=0.0)
    check_close(results[0], reference.leaky_relu(x, 0.25))
    check_close(results[1], reference.leaky_relu(x, 0.0))  # alpha = 0 is ReLU


@case(
    points=1,
    ko="다른 alpha에서도 기울기가 수치 미분과 같다",
    en="the gradient agrees with numerical differentiation for another alpha too",
)
def test_gradient(submission, reference, rng):
    # At least 0.1 away from the kink at 0: a thousand times further than the step of 1e-5 needs.
    x = rng.choice([-1.0, 1.0], size=(3, 5)) * rng.uniform(0.1, 3.0, size=(3, 5))
    gradient = check_unchanged(submission.leaky_relu_gradient, x, alpha=0.2)
    check_grad(lambda z: reference.leaky_relu(z, alpha=0.2), gradient, x)


@case(
    points=1,
    ko="기울기도 모양과 dtype의 약속을 지킨다",
    en="the gradient keeps the promises about shapes and dtypes too",
)
def test_gradient_promises(submission, reference, rng):
    whole = np.array([-3, 2, 1])
    for x in (whole, whole.astype(np.float32), rng.normal(size=(2, 3, 5)), np.zeros((0, 3))):
        check_close(submission.leaky_relu_gradient(x), reference.leaky_relu_gradient(x))


@case(
    points=1,
    ko="어떤 모양이든 원소마다 계산하고 입력을 바꾸지 않는다",
    en="works element by element on any shape and leaves its input alone",
)
def test_shapes(submission, reference, rng):
    shapes = [(0, 3), (), (1,), (7,), (3, 5), (2, 3, 5)]
    check_against(submission.leaky_relu, reference.leaky_relu, [(rng.normal(size=shape),) for shape in shapes])
    x = rng.normal(size=(2, 3))
    check_close(check_unchanged(submission.leaky_relu, x), reference.leaky_relu(x))


@case(points=1, ko="정수는 float64가 되고 float32는 그대로다", en="integers become float64, float32 stays")
def test_dtype(submission):
    whole = np.array([-3, 1, 2])
    single = np.array([-2.5, 0.5, 1.5], dtype=np.float32)
    results = submission.leaky_relu(whole), submission.leaky_relu(single)
    check_close(results[0], np.array([-0.03, 1.0, 2.0]))
    check_close(results[1], np.array([-0.025, 0.5, 1.5], dtype=np.float32))
