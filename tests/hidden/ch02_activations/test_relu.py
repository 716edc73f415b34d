"""Suite of ch02_activations/relu.

ReLU only chooses between x and 0, and its slope between 0 and 1: a correct answer is exact. The default
tolerances of check_close are kept, except for tiny inputs, which they would hide: those take atol=0.
Zero is kept out of the cases about shapes and dtypes, so that a fault there costs its own case alone.
"""

import numpy as np

from grader.testing import case, check_against, check_close, check_grad, check_unchanged


@case(points=1, visibility="public", ko="숫자 하나도 받는다", en="accepts a single number")
def test_single_number(submission):
    negative, positive = submission.relu(-2.0), submission.relu(3.0)
    check_close(negative, 0.0, input=-2.0)
    check_close(positive, 3.0, input=3.0)


@case(
    points=2,
    visibility="public",
    ko="음수는 0이 되고 양수는 그대로다",
    en="negatives become 0 and positives stay",
)
def test_values(submission):
    x = np.array([[-1.5, 0.0, 2.0], [0.25, -0.1, -7.0]])
    check_close(submission.relu(x), [[0.0, 0.0, 2.0], [0.25, 0.0, 0.0]], input=x)


@case(
    points=2,
    visibility="public",
    ko="기울기는 양수에서 1, 음수와 0에서 0이다",
    en="the slope is 1 for positives, 0 for negatives and at 0",
)
def test_slopes(submission):
    x = np.array([-1.5, 0.0, 2.0, 0.25])
    lone, slopes = submission.relu_gradient(3.0), submission.relu_gradient(x)
    check_close(lone, 1.0, input=3.0)
    check_close(slopes, [0.0, 0.0, 1.0, 1.0], input=x)


@case(points=1, ko="기울기가 수치 미분과 같다", en="the gradient agrees with numerical differentiation")
def test_gradient(submission, reference, rng):
    # At least 0.1 away from the kink at 0: a thousand times further than the step of 1e-5 needs.
    x = rng.choice([-1.0, 1.0], size=(3, 5)) * rng.uniform(0.1, 3.0, size=(3, 5))
    check_grad(reference.relu, check_unchanged(submission.relu_gradient, x), x)


@case(
    points=1,
    ko="기울기도 크기와 dtype의 약속을 지킨다",
    en="the gradient keeps the promises about sizes and dtypes too",
)
def test_gradient_promises(submission, reference):
    tiny_to_huge = np.array([[1e-300, -1e-300, 1e300, -1e300]])
    whole = np.array([-3, 2, 1])
    for x in (tiny_to_huge, whole, whole.astype(np.float32), np.zeros((0, 3))):
        check_close(submission.relu_gradient(x), reference.relu_gradient(x))


@case(
    points=1,
    ko="아주 작은 수와 아주 큰 수도 부호로만 가른다",
    en="tiny and huge numbers are told apart by their sign alone",
)
def test_magnitudes(submission):
    x = np.array([1e-300, -1e-300, 1e300, -1e300, 1e-9])
    check_close(submission.relu(x), [1e-300, 0.0, 1e300, 0.0, 1e-9], atol=0.0)


@case(
    points=1,
    ko="어떤 모양이든 원소마다 계산하고 입력을 바꾸지 않는다",
    en="works element by element on any shape and leaves its input alone",
    hint_ko="함수 안에서 입력 배열의 원소에 값을 넣지 말고 새 배열을 만드세요.",
    hint_en="Do not assign to elements of the input; make a new array.",
)
def test_shapes(submission, reference, rng):
    shapes = [(0, 3), (), (1,), (7,), (3, 5), (2, 3, 5)]
    check_against(submission.relu, reference.relu, [(rng.normal(size=shape),) for shape in shapes])
    x = rng.normal(size=(2, 3))
    check_close(check_unchanged(submission.relu, x), reference.relu(x))


@case(points=1, ko="정수는 float64가 되고 float32는 그대로다", en="integers become float64, float32 stays")
def test_dtype(submission):
    whole = np.array([-3, 1, 2])
    single = np.array([-2.5, 0.5, 1.5], dtype=np.float32)
    results = submission.relu(whole), submission.relu(single)
    check_close(results[0], np.array([0.0, 1.0, 2.0]))
    check_close(results[1], np.array([0.0, 0.5, 1.5], dtype=np.float32))
