"""Suite of ch02_activations/step_sign_identity.

The answers are 0, 1, -1 or the input itself, so every comparison could be exact; the default tolerances
of check_close are kept because no wrong answer comes near them. All thresholds are exact in float32.

Zero, where the edges are, is kept out of the cases about shapes and dtypes: a fault there costs its own case.
Each case makes all its calls before its first check. A diagnosis then has every call to go by.
"""

import numpy as np

from grader.testing import case, check_close, check_unchanged


@case(
    points=2,
    visibility="public",
    ko="계단 함수는 임계값을 넘을 때만 1이고, 임계값에서는 0이다",
    en="step is 1 only above the threshold, and 0 at it",
)
def test_step(submission):
    x = np.array([-2.0, -0.5, 0.0, 1.5, 3.0])
    raised = submission.step(x, threshold=1.5)
    default = submission.step(x)
    check_close(default, [0.0, 0.0, 0.0, 1.0, 1.0], input=x)
    check_close(raised, [0.0, 0.0, 0.0, 0.0, 1.0], input=x)


@case(
    points=2,
    visibility="public",
    ko="부호 함수는 음수, 0, 양수를 세 값으로 나눈다",
    en="sign tells negative, zero and positive apart",
)
def test_sign(submission):
    x = np.array([-3.0, 0.0, 2.5, -0.25])
    check_close(submission.sign(x), [-1.0, 0.0, 1.0, -1.0], input=x)


@case(points=1, visibility="public", ko="숫자 하나도 받는다", en="accepts a single number")
def test_single_number(submission):
    results = submission.step(-2.5), submission.sign(-0.5), submission.identity(-1.5)
    check_close(results[0], 0.0, input=-2.5)
    check_close(results[1], -1.0, input=-0.5)
    check_close(results[2], -1.5, input=-1.5)


@case(
    points=2,
    ko="임계값을 옮기면 계단의 위치도 옮겨 간다",
    en="the step moves with its threshold",
    hint_ko="함수 안에서 0과 비교하지 말고 인자로 받은 threshold와 비교하세요.",
    hint_en="Compare with the argument threshold, not with 0.",
)
def test_threshold(submission, reference, rng):
    # Random values never hit a threshold exactly, and a few of them may all lie on one side of it.
    high = np.concatenate([[1.5, -1.5, 4.0, -4.0, 0.75, -0.75], rng.normal(scale=3.0, size=5)])
    low = high.reshape(1, 11)
    results = submission.step(high, 1.5), submission.step(low, threshold=-1.5)
    check_close(results[0], reference.step(high, 1.5))
    check_close(results[1], reference.step(low, -1.5))


@case(points=1, ko="정수는 float64가 되고 float32는 그대로다", en="integers become float64, float32 stays")
def test_dtype(submission):
    whole = np.array([-2, 1, 3])
    single = np.array([-2.0, 1.0, 3.0], dtype=np.float32)
    expected = {
        "step": [0.0, 1.0, 1.0],
        "sign": [-1.0, 1.0, 1.0],
        "identity": [-2.0, 1.0, 3.0],
    }
    functions = {name: getattr(submission, name) for name in expected}
    results = {name: (function(whole), function(single)) for name, function in functions.items()}
    for name, (of_integers, of_single) in results.items():
        check_close(of_integers, np.array(expected[name], dtype=np.float64))
        check_close(of_single, np.array(expected[name], dtype=np.float32))


@case(
    points=1,
    ko="배열의 모양이 그대로 남는다 (빈 배열과 3차원도)",
    en="keeps the shape, also of empty and three-dimensional arrays",
)
def test_shapes(submission, reference, rng):
    arrays = [np.zeros((0, 3)), np.array(-0.75), rng.normal(size=(2, 3, 5))]
    names = ("step", "sign", "identity")
    results = [(name, x, getattr(submission, name)(x)) for name in names for x in arrays]
    for name, x, result in results:
        check_close(result, getattr(reference, name)(x))


@case(points=1, ko="입력 배열을 바꾸지 않는다", en="leaves its input as it was")
def test_unchanged(submission):
    x = np.array([[-2.0, 0.5, 2.0]])
    step = check_unchanged(submission.step, x)
    sign = check_unchanged(submission.sign, x)
    identity = check_unchanged(submission.identity, x)
    # The values too: a function that did nothing would leave its input alone as well.
    check_close(step, [[0.0, 1.0, 1.0]])
    check_close(sign, [[-1.0, 1.0, 1.0]])
    check_close(identity, x)
