"""Suite of ch09_vanishing_gradients/clip_gradients.

Numbers written out are exact or one rounding away. Elsewhere the defaults apply: a sum of squares, a root and a product
carry some 1e-15 in float64, and 1e-7 in float32 where only the last product is rounded to it.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

GRADS = {"W": np.array([[1.0, -4.0], [8.0, 0.0]]), "b": np.array([0.0, 12.0])}
SHAPES = {"W1": (3, 4), "b1": (4,), "W2": (4, 1), "scale": (), "kernel": (2, 1, 3), "nothing": (0, 4)}


@case(
    points=1,
    visibility="public",
    ko="원소 하나를 값으로도 노름으로도 자른다",
    en="clips a single element, by its value and by the norm",
)
def test_smallest(submission):
    grads = {"w": np.array([-4.0])}
    check_close(submission.clip_by_value(grads, 0.5), {"w": np.array([-0.5])}, input={"grads": grads, "limit": 0.5})
    _check_norm(submission, grads, 0.5, {"w": np.array([-0.5])}, 4.0)


@case(
    points=1,
    visibility="public",
    ko="두 배열의 공통 노름 15를 3으로 줄이고, 20보다 작으니 그대로 둔다",
    en="brings the common norm 15 of two arrays down to 3, and leaves it alone below 20",
)
def test_by_hand(submission):
    clipped = {"W": np.array([[0.2, -0.8], [1.6, 0.0]]), "b": np.array([0.0, 2.4])}
    _check_norm(submission, GRADS, 3.0, clipped, 15.0)
    _check_norm(submission, GRADS, 20.0, GRADS, 15.0)


@case(
    points=1,
    ko="clip_by_value는 양쪽 끝에서 원소마다 자르고, 안쪽은 건드리지 않는다",
    en="clip_by_value cuts element by element from both sides and does not touch what lies inside",
)
def test_by_value(submission, rng):
    for limit in (0.5, 1.0, 10.0):
        grads = _random_grads(rng)
        expected = {name: np.asarray(np.minimum(np.maximum(g, -limit), limit)) for name, g in grads.items()}
        check_close(submission.clip_by_value(grads, limit), expected)
    inside = {"w": np.array([1.0, -1.0, 0.25]), "all": np.array([np.inf, -np.inf, 1e300])}
    expected = {"w": np.array([1.0, -1.0, 0.25]), "all": np.array([1.0, -1.0, 1.0])}
    check_close(submission.clip_by_value(inside, 1.0), expected)


@case(
    points=2,
    ko="clip_by_global_norm은 모든 배열에 같은 배율을 곱해 방향을 지킨다",
    en="clip_by_global_norm multiplies all arrays by one factor, which keeps the direction",
    hint_ko="노름은 배열마다 하나가 아니라 모든 배열에 하나입니다. 돌려주는 노름은 자르기 전의 것입니다.",
    hint_en="There is one norm for all arrays, not one for each. The norm to return is that before clipping.",
)
def test_global_norm(submission, rng):
    # The last gradients are small: there a number added to the denominator for safety would show.
    for max_norm, scale in ((0.1, 1.0), (1.0, 1.0), (2.5, 1.0), (1e-7, 1e-6)):
        grads = {name: np.asarray(scale * g) for name, g in _random_grads(rng).items()}
        norm = _norm(grads)
        expected = {name: np.asarray(g * (max_norm / norm)) for name, g in grads.items()}
        _check_norm(submission, grads, max_norm, expected, norm)


@case(
    points=1,
    ko="노름이 max_norm보다 작거나 꼭 같으면 값을 그대로 둔다",
    en="leaves all values alone when the norm is below max_norm or exactly equal to it",
)
def test_small_gradients(submission, rng):
    # The norm of GRADS is exactly 15, also in floating point.
    for max_norm in (15.0, 16.0, 1e6):
        _check_norm(submission, GRADS, max_norm, GRADS, 15.0)
    grads = {name: 1e-3 * g for name, g in _random_grads(rng).items()}
    _check_norm(submission, grads, 1.0, grads, _norm(grads))


@case(
    points=1,
    ko="0뿐인 기울기와 빈 dict에서도 유한하고 노름은 0이다",
    en="is finite for gradients that are all 0 and for an empty dict, with a norm of 0",
)
def test_zeros(submission):
    zeros = {"W": np.zeros((2, 3)), "b": np.zeros(0)}
    _check_norm(submission, zeros, 1.0, zeros, 0.0)
    _check_norm(submission, {}, 1.0, {}, 0.0)
    check_close(submission.clip_by_value(zeros, 1.0), zeros)
    check_close(submission.clip_by_value({}, 1.0), {})


@case(
    points=1,
    ko="float32는 제곱이 넘칠 만큼 커도 float32로 남고, 정수는 float64가 된다",
    en="float32 stays float32, also where its squares overflow, and integers become float64",
)
def test_dtypes(submission):
    # 3 and 4 times 2**80, about 5e24: exact in float32, but the squares would not fit in it. The factor is 2**-80.
    huge = {"w": np.array([3.0, -4.0], dtype=np.float32) * np.float32(2.0**80)}
    clipped = {"w": np.array([3.0, -4.0], dtype=np.float32)}
    _check_norm(submission, huge, 5.0, clipped, 5.0 * 2.0**80)
    check_close(submission.clip_by_value(huge, 2.0), {"w": np.array([2.0, -2.0], dtype=np.float32)})
    _check_norm(submission, clipped, 8.0, clipped, 5.0)
    whole = {"w": np.array([[3, -4]])}
    _check_norm(submission, whole, 2.5, {"w": np.array([[1.5, -2.0]])}, 5.0)
    _check_norm(submission, whole, 8.0, {"w": np.array([[3.0, -4.0]])}, 5.0)
    check_close(submission.clip_by_value(whole, 3.5), {"w": np.array([[3.0, -3.5]])})


@case(
    points=1,
    ko="한계가 양수가 아니거나 노름이 유한하지 않으면 ValueError를 낸다",
    en="raises ValueError for limits that are not above 0 and for norms that are not finite",
)
def test_bad_input(submission):
    for wrong in (0.0, -1.0):
        check_raises(ValueError, submission.clip_by_value, GRADS, wrong)
        check_raises(ValueError, submission.clip_by_global_norm, GRADS, wrong)
    for broken in (np.nan, np.inf, -np.inf):
        grads = {"W": np.array([1.0, 2.0]), "b": np.array([0.5, broken])}
        check_raises(ValueError, submission.clip_by_global_norm, grads, 1.0)
        check_raises(ValueError, submission.clip_by_global_norm, {"w": np.float32([broken, 1.0])}, 1e6)


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission, rng):
    grads = {"W": 3.0 * rng.normal(size=(4, 3)) + 1.0, "b": 2.0 + rng.random(3)}
    clipped = check_unchanged(submission.clip_by_value, grads, 0.5)
    check_close(clipped, {name: np.clip(g, -0.5, 0.5) for name, g in grads.items()})
    clipped, norm = _two(check_unchanged(submission.clip_by_global_norm, grads, 0.5))
    check_close(clipped, {name: g * (0.5 / _norm(grads)) for name, g in grads.items()})
    check_close({"norm": norm}, {"norm": _norm(grads)})


def _random_grads(rng):
    return {name: np.asarray(rng.normal(scale=3.0, size=shape)) for name, shape in SHAPES.items()}


def _norm(grads):
    return float(np.linalg.norm(np.concatenate([np.ravel(g) for g in grads.values()])))


def _check_norm(submission, grads, max_norm, clipped, norm):
    shown = {"grads": grads, "max_norm": max_norm}
    got, got_norm = _two(submission.clip_by_global_norm(grads, max_norm))
    check_close({"norm": got_norm}, {"norm": norm}, input=shown)
    check_close(got, clipped, input=shown)


def _two(returned):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 2,
        ko="clip_by_global_norm은 (clipped, norm) 두 값을 돌려주어야 합니다.",
        en="clip_by_global_norm must return the two values (clipped, norm)",
        actual=returned,
    )
    return returned
