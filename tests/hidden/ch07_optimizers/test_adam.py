"""Suite of ch07_optimizers/adam.

Every call brings its own params and gradients and is compared by itself: only the state, never a position of the
student's, carries over from call to call. Tolerances are the defaults: a step is a handful of roundings
(1e-15 in float64, 1e-6 in float32), far below 1e-7 and 1e-4, whatever the order of the operations or the form in
which the state is kept.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_unchanged, forbid

no_ready_made = forbid(
    "torch.optim",
    "torch.optim.Adam",
    "torch.optim.adam",
    "torch.optim.adam.Adam",
    ko="이 연습에서는 옵티마이저를 직접 만듭니다. torch.optim은 쓸 수 없습니다.",
    en="You build the optimizer yourself here; torch.optim is not allowed.",
)

SHAPES = {"W": (3, 2), "b": (2,), "scale": (), "kernel": (2, 1, 3), "nothing": (0, 4)}
# torch.optim.Adam() of torch 2.13, float64, CPU, from (1, 0) on;
# printed by content/ch07_optimizers/figures/torch_parity.py. The second gradient is about as small as eps,
# so that the default of eps counts.
TORCH_GRADIENTS = np.array([[2.0, -4.0], [1.0, 3.0], [-0.5, 0.0], [4.0, 1.0]]) * [1.0, 1e-8]
TORCH_PATH = np.array(
    [
        [0.999000000005, 0.0008],
        [0.998067820372, 0.00086962944647],
        [0.997504159, 0.00092090861944],
        [0.996770470263, 0.000878785098246],
    ]
)


@case(
    points=1,
    visibility="public",
    ko="첫 걸음의 길이는 기울기의 크기와 상관없이 학습률이다 (lr 0.25)",
    en="the first step is as long as the learning rate, whatever the gradient (lr 0.25)",
)
def test_first_step(submission):
    for gradient, end in ((2.0, 0.75), (-0.25, 1.25)):
        params, grads = {"w": np.array([1.0])}, {"w": np.array([gradient])}
        new = submission.Adam(lr=0.25).step(params, grads)
        check_close(new, {"w": np.array([end])})


@case(
    points=1,
    visibility="public",
    ko="둘째 걸음도 보정한 두 평균의 비로 움직인다 (docstring의 예)",
    en="the second step, too, is the quotient of the two corrected averages (the example of the docstring)",
)
def test_worked_example(submission):
    start = {"w": np.array([1.0]), "b": np.array([0.5])}
    grads = [{"w": np.array([0.5]), "b": np.array([-20.0])}, {"w": np.array([-0.5]), "b": np.array([-20.0])}]
    ends = [{"w": np.array([0.9]), "b": np.array([0.6])}, {"w": np.array([0.90526316]), "b": np.array([0.7])}]
    optimizer = submission.Adam(lr=0.1)
    check_close({"step 1": optimizer.step(start, grads[0])}, {"step 1": ends[0]})
    check_close({"step 2": optimizer.step(ends[0], grads[1])}, {"step 2": ends[1]})


@case(
    points=1,
    ko="임의의 위치와 기울기에서, 키의 순서나 모양과 상관없이 식과 같다",
    en="follows the formula from any params, for any shapes and any order of the keys",
)
def test_random_calls(submission, reference, rng):
    for shapes in ({"w": (1,)}, {"w": (3,), "b": ()}, SHAPES):
        for settings in (
            {"lr": 0.5, "betas": (0.5, 0.75)},
            {"lr": 0.01, "betas": (0.9, 0.99), "eps": 1e-3},
            {"lr": 0.1, "betas": (0.0, 0.0)},
        ):
            optimizer, expected = submission.Adam(**settings), reference.Adam(**settings)
            # Every params is a new one, not where the last step ended: the caller is free to move them in between.
            calls = [
                (_random_arrays(rng, shapes), _random_arrays(rng, dict(reversed(shapes.items())))) for _ in range(5)
            ]
            # All five before the first is compared, so that a wrong first step does not hide how it goes on.
            steps = [optimizer.step(*call) for call in calls]
            check_close(steps, [expected.step(*call) for call in calls])


@case(
    points=1,
    ko="기울기가 일정하면 첫 걸음부터 늘 학습률만큼 움직인다",
    en="moves by the learning rate from the first step on while the gradient is constant",
)
def test_bias_correction(submission):
    # A corrected average of equal numbers is that number: 1 / sqrt(1) for one sign, -1 / sqrt(1) for the other.
    for betas in ((0.9, 0.999), (0.5, 0.75)):
        optimizer = submission.Adam(lr=0.125, betas=betas)
        for _ in range(8):
            new = optimizer.step({"w": np.array([2.0, 2.0])}, {"w": np.array([0.5, -30.0])})
            check_close(new, {"w": np.array([1.875, 2.125])})


@case(
    points=1,
    ko="eps는 보정한 평균의 근호 밖에서 더하고, 기울기가 0이면 제자리에 머문다",
    en="adds eps outside the root of the corrected average, and stays in place while the gradient is 0",
)
def test_eps(submission):
    # The corrected averages of the first element are 2 and 4 in both steps, hence 2 / (sqrt(4) + 2) of lr.
    optimizer = submission.Adam(lr=0.5, eps=2.0)
    for _ in range(2):
        new = optimizer.step({"w": np.array([3.0, -1.5])}, {"w": np.array([2.0, 0.0])})
        check_close(new, {"w": np.array([2.75, -1.5])})
    new = submission.Adam().step({"w": np.array([3.0])}, {"w": np.array([0.0])})
    check_close(new, {"w": np.array([3.0])})


@case(points=1, ko="기본값으로 torch.optim과 같은 길을 간다", en="takes the path of torch.optim with its defaults")
def test_defaults(submission):
    optimizer = submission.Adam()
    start = np.array([1.0, 0.0])
    for gradient, end in zip(TORCH_GRADIENTS, TORCH_PATH, strict=True):
        check_close(optimizer.step({"w": start}, {"w": gradient}), {"w": end})
        start = end


@case(points=1, ko="두 옵티마이저는 서로의 상태를 건드리지 않는다", en="two optimizers leave each other's state alone")
def test_instances(submission, reference, rng):
    settings = ({"lr": 0.5, "betas": (0.5, 0.75)}, {"lr": 0.125, "eps": 0.5})
    optimizers = [submission.Adam(**one) for one in settings]
    expected = [reference.Adam(**one) for one in settings]
    for turn in (0, 1, 1, 0, 0, 1):
        call = _random_arrays(rng, {"w": (2,), "b": ()}), _random_arrays(rng, {"w": (2,), "b": ()})
        check_close(optimizers[turn].step(*call), expected[turn].step(*call))


@case(points=1, ko="float32는 지키고 정수는 float64로 바꾼다", en="keeps float32 and promotes integers to float64")
def test_dtypes(submission, reference):
    params, grads = np.array([[3, -1, 2]]), np.array([[2, 1, -4]])
    for dtype in (np.float32, np.int64):
        optimizer, expected = submission.Adam(lr=0.25), reference.Adam(lr=0.25)
        wanted = np.float32 if dtype is np.float32 else np.float64
        for factor in (1, -3, 2):
            new = expected.step({"w": params.astype(np.float64)}, {"w": grads * np.float64(factor)})
            given = {"w": params.astype(dtype)}, {"w": (grads * factor).astype(dtype)}
            check_close(optimizer.step(*given), {"w": new["w"].astype(wanted)})


@case(
    points=1,
    ko="키나 모양이 맞지 않으면 ValueError를 낸다",
    en="raises ValueError for keys or shapes that do not fit",
)
def test_bad_input(submission):
    w, b = np.array([1.0, 2.0, 3.0]), np.array(0.5)
    for params, grads in (
        ({"w": w, "b": b}, {"w": w}),
        ({"w": w}, {"w": w, "b": b}),
        ({"w": w}, {"v": w}),
        ({"w": w}, {"w": w[:2]}),
        # NumPy would broadcast the next three without a word.
        ({"w": w}, {"w": w[:, np.newaxis]}),
        ({"w": w}, {"w": b}),
        ({"w": np.ones((2, 3))}, {"w": w}),
    ):
        check_raises(ValueError, submission.Adam(lr=0.5).step, params, grads)


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission, reference):
    optimizer, expected = submission.Adam(lr=0.5), reference.Adam(lr=0.5)
    params = {"w": np.array([[1.0, -2.0, 0.5]]), "b": np.array([0.25])}
    for factor in (1.0, -2.0, 0.5):
        grads = {"w": np.array([[0.5, 1.0, -3.0]]) * factor, "b": np.array([2.0]) * factor}
        new = expected.step(params, grads)
        check_close(check_unchanged(optimizer.step, params, grads), new)
        params = new


def _random_arrays(rng, shapes):
    return {key: np.asarray(rng.normal(size=shape)) for key, shape in shapes.items()}
