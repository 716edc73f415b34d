"""Suite of ch02_activations/tanh.

Tolerances: the defaults of check_close for float64, rtol 1e-7 and atol 1e-12. Formulas that a student may
choose, 2 * sigmoid(2x) - 1 among them, cancel near 0 and are off by some 1e-16 there: the absolute tolerance
covers that. float32: rtol 1e-4, atol 1e-6, some ten roundings of 1e-7.

sinh and cosh are allowed. Their quotient is the definition under other names and overflows just as exp
does, so using them skips no part of the exercise; a ready-made tanh would skip all of it.
"""

import numpy as np

from grader.testing import case, check_against, check_close, check_grad, check_true, check_unchanged, forbid

no_ready_made = forbid(
    "numpy.tanh",
    "math.tanh",
    "cmath.tanh",
    "torch.tanh",
    ko="이 연습에서는 tanh를 지수 함수로 직접 만듭니다. 준비된 tanh는 쓸 수 없습니다.",
    en="Here you build tanh yourself, from the exponential function; ready-made ones are not allowed.",
)

EXTREMES = np.array([-1000.0, -50.0, 0.0, 50.0, 1000.0])


def check_quiet(function, x):
    """The last call of `function`, made with `x`, raised no NumPy warning."""
    names = getattr(function, "warnings", ())
    check_true(
        not names,
        ko="계산 도중 NumPy 경고가 나왔습니다. 큰 양수의 exp가 넘쳤습니다.",
        en="NumPy warned during the computation: exp of a large positive number overflowed.",
        input=x,
        expected=(),
        actual=names,
    )


@case(points=1, visibility="public", ko="숫자 하나도 받는다", en="accepts a single number")
def test_single_number(submission):
    check_close(submission.tanh(0.0), 0.0, input=0.0)


@case(
    points=1,
    visibility="public",
    ko="알려진 값에서 tanh가 맞다",
    en="tanh is right at known points",
)
def test_known_values(submission):
    # From the definition, to 16 digits.
    x = np.array([-1.0, 0.5, 2.0])
    check_close(submission.tanh(x), [-0.7615941559557649, 0.46211715726000973, 0.9640275800758169], input=x)


@case(
    points=1,
    visibility="public",
    ko="알려진 값에서 기울기가 맞다",
    en="the slope is right at known points",
)
def test_known_slopes(submission):
    # From the definition, to 16 digits.
    x = np.array([-1.0, 0.5, 2.0])
    lone, slopes = submission.tanh_gradient(0.0), submission.tanh_gradient(x)
    check_close(lone, 1.0, input=0.0)
    check_close(slopes, [0.41997434161402614, 0.7864477329659274, 0.07065082485316443], input=x)


@case(
    points=1,
    visibility="public",
    ko="아주 큰 양수와 음수에서도 값이 옳다",
    en="the values are right for very large positive and negative numbers",
)
def test_extremes(submission):
    check_close(submission.tanh(EXTREMES), [-1.0, -1.0, 0.0, 1.0, 1.0], input=EXTREMES)


@case(
    points=1,
    visibility="public",
    ko="큰 입력에서 넘침(overflow) 경고를 내지 않는다",
    en="raises no overflow warning for large inputs",
    hint_ko="분자와 분모를 더 큰 지수 함수로 나누면 exp에는 0 이하의 수만 남습니다.",
    hint_en="Divide numerator and denominator by the larger exponential: then exp only sees numbers up to 0.",
)
def test_no_warning(submission):
    function = submission.tanh
    # float32 overflows at 88 already, float64 at 709. The values are checked too: zeros would be quiet.
    for x in (EXTREMES, EXTREMES.astype(np.float32)):
        result = function(x)
        check_close(result, np.array([-1.0, -1.0, 0.0, 1.0, 1.0], dtype=x.dtype), input=x)
        check_quiet(function, x)


@case(points=2, ko="기울기가 수치 미분과 같다", en="the gradient agrees with numerical differentiation")
def test_gradient(submission, reference, rng):
    # |x| <= 3 keeps the slope above 0.0098, where central differences have nine good digits.
    x = rng.uniform(-3.0, 3.0, size=(3, 5))
    check_grad(reference.tanh, check_unchanged(submission.tanh_gradient, x), x)


@case(
    points=1,
    ko="기울기도 극단값과 dtype의 약속을 지킨다",
    en="the gradient keeps the promises about extremes and dtypes too",
)
def test_gradient_extremes(submission, reference):
    function = submission.tanh_gradient
    for x in (EXTREMES, EXTREMES.astype(np.float32), EXTREMES.astype(np.int64), np.zeros((0, 3))):
        result = function(x)
        check_close(result, reference.tanh_gradient(x))
        check_quiet(function, x)


@case(
    points=1,
    ko="어떤 모양이든 원소마다 계산하고 입력을 바꾸지 않는다",
    en="works element by element on any shape and leaves its input alone",
)
def test_shapes(submission, reference, rng):
    shapes = [(0, 3), (), (1,), (7,), (3, 5), (2, 3, 5)]
    check_against(submission.tanh, reference.tanh, [(rng.normal(size=shape),) for shape in shapes])
    x = rng.normal(size=(2, 3))
    check_close(check_unchanged(submission.tanh, x), reference.tanh(x))


@case(points=1, ko="정수는 float64가 되고 float32는 그대로다", en="integers become float64, float32 stays")
def test_dtype(submission, reference):
    whole = np.array([-3, 0, 1])
    single = np.array([-2.5, 0.0, 1.5], dtype=np.float32)
    small = np.array([-128, -3, 1], dtype=np.int8)  # exp of it would be float16, and the absolute value of -128 is -128
    results = submission.tanh(whole), submission.tanh(single), submission.tanh(small)
    check_close(results[0], reference.tanh(whole))
    check_close(results[1], reference.tanh(single))
    check_close(results[2], reference.tanh(small.astype(np.float64)), input=small)
