"""Suite of ch07_optimizers/adagrad.

Every call brings its own params and gradients and is compared by itself: only the state, never a position of the
student's, carries over from call to call. Tolerances are the defaults: a step is a handful of roundings
(1e-15 in float64, 1e-6 in float32), far below 1e-7 and 1e-4, whatever the order of the operations or the form in
which the state is kept.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_unchanged, forbid

no_ready_made = forbid(
    "torch.optim",
    "torch.optim.Adagrad",
    "torch.optim.adagrad",
    "torch.optim.adagrad.Adagrad",
    ko="이 연습에서는 옵티마이저를 직접 만듭니다. torch.optim은 쓸 수 없습니다.",
    en="You build the optimizer yourself here; torch.optim is not allowed.",
)

SHAPES = {"W": (3, 2), "b": (2,), "scale": (), "kernel": (2, 1, 3), "nothing": (0, 4)}
# torch.optim.Adagrad() of torch 2.13, float64, CPU, from (1, 0) on;
# printed by content/ch07_optimizers/figures/torch_parity.py. The second gradient is about as small as eps,
# so that the default of eps counts.
TORCH_GRADIENTS = np.array([[2.0, -4.0], [1.0, 3.0], [-0.5, 0.0], [4.0, 1.0]]) * [1.0, 1e-10]
TORCH_PATH = np.array(
    [
        [0.990000000001, 0.008],
        [0.985527864046, 0.003],
        [0.987710042948, 0.003],
        [0.979032824635, 0.00136039219456],
    ]
)


@case(
    points=1,
    visibility="public",
    ko="첫 걸음의 길이는 기울기의 크기와 상관없이 학습률이다 (lr 0.25)",
    en="the first step is as long as the learning rate, whatever the gradient (lr 0.25)",
)
def test_first_step(submission):
    for gradient, end in ((2.0, 0.75), (-0.01, 1.25)):
        params, grads = {"w": np.array([1.0])}, {"w": np.array([gradient])}
        new = submission.Adagrad(lr=0.25).step(params, grads)
        check_close(new, {"w": np.array([end])})


@case(
    points=1,
    visibility="public",
    ko="둘째 걸음은 두 제곱을 더한 값의 제곱근으로 나눈다 (docstring의 예)",
    en="the second step is divided by the root of the sum of both squares (the example of the docstring)",
)
def test_worked_example(submission):
    start = {"w": np.array([1.0]), "b": np.array([2.0])}
    grads = [{"w": np.array([3.0]), "b": np.array([-0.3])}, {"w": np.array([4.0]), "b": np.array([-0.4])}]
    ends = [{"w": np.array([0.5]), "b": np.array([2.5])}, {"w": np.array([0.1]), "b": np.array([2.9])}]
    optimizer = submission.Adagrad(lr=0.5)
    check_close({"step 1": optimizer.step(start, grads[0])}, {"step 1": ends[0]})
    check_close({"step 2": optimizer.step(ends[0], grads[1])}, {"step 2": ends[1]})


@case(
    points=2,
    ko="임의의 위치와 기울기에서, 키의 순서나 모양과 상관없이 식과 같다",
    en="follows the formula from any params, for any shapes and any order of the keys",
)
def test_random_calls(submission, reference, rng):
    for shapes in ({"w": (1,)}, {"w": (3,), "b": ()}, SHAPES):
        for settings in ({"lr": 0.5}, {"lr": 0.01, "eps": 1e-3}):
            optimizer, expected = submission.Adagrad(**settings), reference.Adagrad(**settings)
            # Every params is a new one, not where the last step ended: the caller is free to move them in between.
            calls = [
                (_random_arrays(rng, shapes), _random_arrays(rng, dict(reversed(shapes.items())))) for _ in range(5)
            ]
            # All five before the first is compared, so that a wrong first step does not hide how it goes on.
            steps = [optimizer.step(*call) for call in calls]
            check_close(steps, [expected.step(*call) for call in calls])


@case(
    points=1,
    ko="eps는 근호 밖에서 더하고, 기울기가 0이면 제자리에 머문다",
    en="adds eps outside the root, and stays in place while the gradient is 0",
)
def test_eps(submission):
    # 1 / (sqrt(1) + 1) and then 2 / (sqrt(5) + 1) of lr; the second element has never had a gradient.
    optimizer = submission.Adagrad(lr=0.5, eps=1.0)
    for gradient, end in ((1.0, 2.75), (2.0, 3.0 - 1.0 / (np.sqrt(5.0) + 1.0))):
        new = optimizer.step({"w": np.array([3.0, -1.5])}, {"w": np.array([gradient, 0.0])})
        check_close(new, {"w": np.array([end, -1.5])})
    new = submission.Adagrad().step({"w": np.array([3.0])}, {"w": np.array([0.0])})
    check_close(new, {"w": np.array([3.0])})


@case(points=1, ko="기본값으로 torch.optim과 같은 길을 간다", en="takes the path of torch.optim with its defaults")
def test_defaults(submission):
    optimizer = submission.Adagrad()
    start = np.array([1.0, 0.0])
    for gradient, end in zip(TORCH_GRADIENTS, TORCH_PATH, strict=True):
        check_close(optimizer.step({"w": start}, {"w": gradient}), {"w": end})
        start = end


@case(points=1, ko="두 옵티마이저는 서로의 상태를 건드리지 않는다", en="two optimizers leave each other's state alone")
def test_instances(submission, reference, rng):
    settings = ({"lr": 0.5}, {"lr": 0.125, "eps": 0.5})
    optimizers = [submission.Adagrad(**one) for one in settings]
    expected = [reference.Adagrad(**one) for one in settings]
    for turn in (0, 1, 1, 0, 0, 1):
        call = _random_arrays(rng, {"w": (2,), "b": ()}), _random_arrays(rng, {"w": (2,), "b": ()})
        check_close(optimizers[turn].step(*call), expected[turn].step(*call))


@case(points=1, ko="float32는 지키고 정수는 float64로 바꾼다", en="keeps float32 and promotes integers to float64")
def test_dtypes(submission, reference):
    params, grads = np.array([[3, -1, 2]]), np.array([[2, 1, -4]])
    for dtype in (np.float32, np.int64):
        optimizer, expected = submission.Adagrad(lr=0.25), reference.Adagrad(lr=0.25)
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
        check_raises(ValueError, submission.Adagrad(lr=0.5).step, params, grads)


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission, reference):
    optimizer, expected = submission.Adagrad(lr=0.5), reference.Adagrad(lr=0.5)
    params = {"w": np.array([[1.0, -2.0, 0.5]]), "b": np.array([0.25])}
    for factor in (1.0, -2.0, 0.5):
        grads = {"w": np.array([[0.5, 1.0, -3.0]]) * factor, "b": np.array([2.0]) * factor}
        new = expected.step(params, grads)
        check_close(check_unchanged(optimizer.step, params, grads), new)
        params = new


def _random_arrays(rng, shapes):
    return {key: np.asarray(rng.normal(size=shape)) for key, shape in shapes.items()}
