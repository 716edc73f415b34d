"""Suite of ch08_overfitting/dropout.

Masks are random, so they are judged by properties: their values, their shares and the agreement of mask and output,
never by one order of draws. The shares use Hoeffding's bound at a false-alarm rate of 5e-8 for each of the ten
checks, so a right solution is rejected in fewer than one run in a million. Other numbers have the default tolerances:
a product and a quotient are off by some 1e-16 in float64 and 1e-7 in float32.
"""

import numpy as np

from grader.testing import case, check_close, check_frequency, check_raises, check_true, check_unchanged

FALSE_ALARM = 5e-8


@case(
    points=1,
    visibility="public",
    ko="p가 0이거나 평가 중이면 원소 하나가 그대로 지나간다",
    en="passes a single element on unchanged when p is 0 or in evaluation",
)
def test_smallest(submission, rng):
    x = np.array([3.0])
    for arguments in ((x, 0.0, True, rng), (x, 0.5, False, None)):
        out, mask = _pair(submission.dropout_forward(*arguments))
        check_close({"mask": mask, "out": out}, {"mask": np.ones(1), "out": x})


@case(
    points=1,
    visibility="public",
    ko="p가 0.5이면 모든 원소가 0이 되거나 두 배가 되고 마스크와 맞는다",
    en="turns every element into 0 or its double at p = 0.5, in agreement with the mask",
)
def test_half(submission, rng):
    x = np.array([[1.0, -2.0, 3.0, 4.0], [5.0, 6.0, -7.0, 8.0]])
    _check_dropped(submission.dropout_forward(x, 0.5, True, rng), x, 0.5)


@case(
    points=1,
    ko="남은 원소는 1/(1-p)배이고, 마스크는 x가 0인 곳도 알려 준다",
    en="scales what is kept by 1/(1-p), and its mask tells also where x is 0",
)
def test_scale(submission, rng):
    for shape, p in (((7,), 0.2), ((5, 3), 0.75), ((2, 3, 4, 5), 0.1), ((0, 4), 0.5)):
        x = rng.normal(size=shape)
        _check_dropped(submission.dropout_forward(x, p, True, rng), x, p)
    zeros = np.zeros((50, 40))
    _, mask = _check_dropped(submission.dropout_forward(zeros, 0.25, True, rng), zeros, 0.25)
    check_frequency(mask == 0, 0.25, false_alarm=FALSE_ALARM)


@case(
    points=1,
    ko="버려지는 비율이 p이다",
    en="drops the share p of the elements",
)
def test_rate(submission, rng):
    x = np.ones((100, 120))
    for p in (0.1, 0.3, 0.5, 0.9):
        _, mask = _check_dropped(submission.dropout_forward(x, p, True, rng), x, p)
        # 12,000 elements: the share may be off by 0.027.
        check_frequency(mask == 0, p, false_alarm=FALSE_ALARM)


@case(
    points=1,
    ko="원소마다, 표본마다, 호출마다 따로 뽑는다",
    en="draws for every element, sample and call on its own",
    hint_ko="수를 몇 개 뽑아야 합니까? 버려지는 개수도 우연에 맡겨져 있습니까?",
    hint_en="How many numbers must be drawn? Is the count of dropped elements left to chance?",
)
def test_independence(submission, rng):
    x, p = np.ones((60, 20, 10)), 0.25
    _, mask = _check_dropped(submission.dropout_forward(x, p, True, rng), x, p)
    _, other = _check_dropped(submission.dropout_forward(x, p, True, rng), x, p)
    kept, again = mask != 0, other != 0
    alike = p**2 + (1 - p) ** 2
    check_frequency(kept == again, alike, false_alarm=FALSE_ALARM)
    # Neighbours in pairs that do not overlap, so that the pairs are independent of each other.
    for axis in range(3):
        first, second = np.split(np.moveaxis(kept, axis, 0).reshape(-1, 2, kept.size // x.shape[axis]), 2, axis=1)
        check_frequency(first == second, alike, false_alarm=FALSE_ALARM)
    # Single elements: dropping a fixed number out of one means always or never.
    single = np.ones(1)
    masks = [_check_dropped(submission.dropout_forward(single, 0.5, True, rng), single, 0.5)[1] for _ in range(200)]
    check_frequency(np.concatenate(masks) == 0, 0.5, false_alarm=FALSE_ALARM)


@case(
    points=1,
    ko="평가에서는 어떤 p에서도 x를 그대로 내고 마스크는 모두 1이다",
    en="returns x and a mask of ones in evaluation, whatever p is",
)
def test_evaluation(submission, rng):
    x = rng.normal(size=(40, 7))
    for p in (0.0, 0.3, 0.5, 0.9):
        out, mask = _pair(submission.dropout_forward(x, p, False, None))
        check_close({"mask": mask, "out": out}, {"mask": np.ones((40, 7)), "out": x})


@case(
    points=1,
    ko="무작위는 rng에서만 나온다: 같은 상태이면 같은 마스크이다",
    en="takes its randomness from rng alone: the same state gives the same mask",
)
def test_reproducible(submission):
    x = np.ones((20, 30))
    first, second, third = (
        _check_dropped(submission.dropout_forward(x, 0.5, True, np.random.default_rng(seed)), x, 0.5)[1]
        for seed in (3, 3, 4)
    )
    check_close(second, first)
    # Two masks of 600 elements are equal by chance once in 2 ** 600.
    check_true(
        not np.array_equal(first, third),
        ko="상태가 다른 두 rng가 같은 마스크를 냅니다. 건네받은 rng에서 뽑아야 합니다.",
        en="two generators in different states give the same mask; draw from the one that is passed in",
    )


@case(
    points=1,
    ko="역전파는 순전파의 마스크를 배율까지 그대로 곱한다",
    en="multiplies by the mask of the forward pass in backward, scale included",
)
def test_backward(submission, rng):
    dout = np.array([[0.5, 1.0, -3.0], [2.0, -4.0, 1.5]])
    mask = np.array([[2.0, 0.0, 2.0], [0.0, 2.0, 0.0]])
    check_close(submission.dropout_backward(dout, mask), np.array([[1.0, 0.0, -6.0], [0.0, -8.0, 0.0]]))
    for shape, p in (((4,), 0.2), ((3, 5), 0.75), ((2, 3, 4), 0.0)):
        dout = rng.normal(size=shape)
        mask = (rng.random(shape) >= p) / (1 - p)
        check_close(check_unchanged(submission.dropout_backward, dout, mask), dout * mask)
    # In evaluation the mask is all ones.
    check_close(submission.dropout_backward(dout, np.ones(dout.shape)), dout)


@case(
    points=1,
    ko="정수는 float64로 바꾸고 float32는 지키며, x를 바꾸지 않는다",
    en="promotes integers to float64, keeps float32, and leaves x alone",
)
def test_dtypes_and_unchanged(submission, rng):
    for x in (np.arange(1, 13).reshape(3, 4), np.linspace(-1, 1, 15, dtype=np.float32).reshape(5, 3)):
        for training in (True, False):
            returned = check_unchanged(submission.dropout_forward, x, 0.2, training, rng)
            _check_dropped(returned, x, 0.2 if training else 0.0)
    dout, mask = np.array([1.0, -2.0], dtype=np.float32), np.array([0.0, 1.25], dtype=np.float32)
    check_close(submission.dropout_backward(dout, mask), np.array([0.0, -2.5], dtype=np.float32))


@case(
    points=1,
    ko="p가 0 이상 1 미만이 아니면 학습에서도 평가에서도 ValueError를 낸다",
    en="raises ValueError for p below 0 or not below 1, in training and in evaluation",
)
def test_bad_rate(submission, rng):
    for p in (1.0, -0.25, 1.5):
        for training in (True, False):
            check_raises(ValueError, submission.dropout_forward, np.ones((2, 3)), p, training, rng)


def _pair(returned):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 2 and all(type(part) is np.ndarray for part in returned),
        ko="두 배열 (out, mask)을 돌려주어야 합니다.",
        en="the two arrays (out, mask) must be returned",
        actual=returned,
    )
    return returned


def _check_dropped(returned, x, p):
    """Fail unless the mask holds 0 and 1/(1-p) only and out is x times the mask; return both."""
    out, mask = _pair(returned)
    dtype = x.dtype if x.dtype.kind == "f" else np.float64
    check_true(
        mask.shape == x.shape and mask.dtype == dtype,
        ko=f"마스크의 모양이 {mask.shape}, dtype이 {mask.dtype}입니다. {x.shape}, {np.dtype(dtype)}이어야 합니다.",
        en=f"the mask has the shape {mask.shape} and the dtype {mask.dtype}, expected {x.shape} and {np.dtype(dtype)}",
    )
    # Which elements are 0 is the student's draw; everything else follows from it.
    check_close({"mask": mask}, {"mask": np.where(mask == 0, 0.0, 1 / (1 - p)).astype(dtype)})
    check_close({"out": out}, {"out": x.astype(dtype) * mask})
    return out, mask
