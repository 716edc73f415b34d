"""Suite of ch07_optimizers/adadelta.

Every call brings its own params and gradients and is compared by itself: only the state, never a position of the
student's, carries over from call to call. Tolerances are the defaults: a step is a handful of roundings
(1e-15 in float64, 1e-6 in float32), far below 1e-7 and 1e-4, whatever the order of the operations or the form in
which the state is kept.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_unchanged, forbid

no_ready_made = forbid(
    "torch.optim",
    "torch.optim.Adadelta",
    "torch.optim.adadelta",
    "torch.optim.adadelta.Adadelta",
    ko="이 연습에서는 옵티마이저를 직접 만듭니다. torch.optim은 쓸 수 없습니다.",
    en="You build the optimizer yourself here; torch.optim is not allowed.",
)

SHAPES = {"W": (3, 2), "b": (2,), "scale": (), "kernel": (2, 1, 3), "nothing": (0, 4)}
# torch.optim.Adadelta() of torch 2.13, float64, CPU, from (1, 0) on;
# printed by content/ch07_optimizers/figures/torch_parity.py. The second gradient is about as small as the root of
# eps, so that the default of eps counts.
TORCH_GRADIENTS = np.array([[2.0, -4.0], [1.0, 3.0], [-0.5, 0.0], [4.0, 1.0]]) * [1.0, 1e-3]
TORCH_PATH = np.array(
    [
        [0.996837726293, 0.00248069469178],
        [0.994752585722, 0.00039435033],
        [0.995905667547, 0.00039435033],
        [0.99157901289, -0.000400029779054],
    ]
)


@case(
    points=1,
    visibility="public",
    ko="첫 걸음의 길이는 eps와 rho가 정한다 (rho 0.75, eps 16)",
    en="eps and rho set the length of the first step (rho 0.75, eps 16)",
)
def test_first_step(submission):
    # s = 0.25 * 6**2 = 9, and sqrt(0 + 16) / sqrt(9 + 16) * 6 = 4.8.
    params, grads = {"w": np.array([1.0])}, {"w": np.array([6.0])}
    new = submission.Adadelta(rho=0.75, eps=16.0).step(params, grads)
    check_close(new, {"w": np.array([-3.8])})


@case(
    points=1,
    visibility="public",
    ko="둘째 걸음은 첫 걸음의 길이에서 자란다 (docstring의 예)",
    en="the second step grows from the length of the first (the example of the docstring)",
)
def test_worked_example(submission):
    start = {"w": np.array([1.0]), "b": np.array([0.5])}
    grads = [{"w": np.array([2.0]), "b": np.array([-1.0])}, {"w": np.array([1.0]), "b": np.array([-1.0])}]
    ends = [
        {"w": np.array([0.9968377263]), "b": np.array([0.5031622619])},
        {"w": np.array([0.9947525857]), "b": np.array([0.5064066696])},
    ]
    optimizer = submission.Adadelta()
    check_close({"step 1": optimizer.step(start, grads[0])}, {"step 1": ends[0]})
    check_close({"step 2": optimizer.step(ends[0], grads[1])}, {"step 2": ends[1]})


@case(
    points=1,
    ko="임의의 위치와 기울기에서, 키의 순서나 모양과 상관없이 식과 같다",
    en="follows the formula from any params, for any shapes and any order of the keys",
)
def test_random_calls(submission, reference, rng):
    for shapes in ({"w": (1,)}, {"w": (3,), "b": ()}, SHAPES):
        for settings in ({"rho": 0.75}, {"rho": 0.0, "eps": 1e-3}, {"lr": 0.5, "rho": 0.9, "eps": 1e-2}):
            optimizer, expected = submission.Adadelta(**settings), reference.Adadelta(**settings)
            # Every params is a new one, not where the last step ended: the caller is free to move them in between.
            calls = [
                (_random_arrays(rng, shapes), _random_arrays(rng, dict(reversed(shapes.items())))) for _ in range(5)
            ]
            # All five before the first is compared, so that a wrong first step does not hide how it goes on.
            steps = [optimizer.step(*call) for call in calls]
            check_close(steps, [expected.step(*call) for call in calls])


@case(
    points=1,
    ko="lr은 걸음의 길이만 바꾸고 기억하는 갱신량은 바꾸지 않는다",
    en="lr scales the step and not the updates that are remembered",
)
def test_learning_rate(submission):
    # The updates d with rho = 0.75 and eps = 16, as in the first case, then with g = 5.
    first = 4.0 / 5.0 * 6.0
    second = np.sqrt(0.25 * first**2 + 16.0) / np.sqrt(0.75 * 9.0 + 0.25 * 25.0 + 16.0) * 5.0
    for lr in (1.0, 0.25, 3.0):
        optimizer = submission.Adadelta(lr=lr, rho=0.75, eps=16.0)
        for gradient, update in ((6.0, first), (5.0, second)):
            new = optimizer.step({"w": np.array([1.0])}, {"w": np.array([gradient])})
            check_close(new, {"w": np.array([1.0 - lr * update])})


@case(
    points=1,
    ko="eps는 두 근호 안에서 더하고, 기울기가 0이면 제자리에 머문다",
    en="adds eps inside both roots, and stays in place while the gradient is 0",
)
def test_eps(submission):
    optimizer = submission.Adadelta(rho=0.75, eps=0.25)
    first = np.sqrt(0.25) / np.sqrt(0.25 * 4.0 + 0.25) * 2.0
    second = np.sqrt(0.25 * first**2 + 0.25) / np.sqrt(0.75 * 1.0 + 0.25 * 9.0 + 0.25) * -3.0
    for gradient, update in ((2.0, first), (-3.0, second)):
        new = optimizer.step({"w": np.array([3.0, -1.5])}, {"w": np.array([gradient, 0.0])})
        check_close(new, {"w": np.array([3.0 - update, -1.5])})


@case(points=1, ko="기본값으로 torch.optim과 같은 길을 간다", en="takes the path of torch.optim with its defaults")
def test_defaults(submission):
    optimizer = submission.Adadelta()
    start = np.array([1.0, 0.0])
    for gradient, end in zip(TORCH_GRADIENTS, TORCH_PATH, strict=True):
        check_close(optimizer.step({"w": start}, {"w": gradient}), {"w": end})
        start = end


@case(points=1, ko="두 옵티마이저는 서로의 상태를 건드리지 않는다", en="two optimizers leave each other's state alone")
def test_instances(submission, reference, rng):
    settings = ({"rho": 0.5, "eps": 1e-3}, {"lr": 2.0, "rho": 0.75})
    optimizers = [submission.Adadelta(**one) for one in settings]
    expected = [reference.Adadelta(**one) for one in settings]
    for turn in (0, 1, 1, 0, 0, 1):
        call = _random_arrays(rng, {"w": (2,), "b": ()}), _random_arrays(rng, {"w": (2,), "b": ()})
        check_close(optimizers[turn].step(*call), expected[turn].step(*call))


@case(points=1, ko="float32는 지키고 정수는 float64로 바꾼다", en="keeps float32 and promotes integers to float64")
def test_dtypes(submission, reference):
    params, grads = np.array([[3, -1, 2]]), np.array([[2, 1, -4]])
    for dtype in (np.float32, np.int64):
        optimizer, expected = submission.Adadelta(lr=0.25), reference.Adadelta(lr=0.25)
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
        check_raises(ValueError, submission.Adadelta(lr=0.5).step, params, grads)


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission, reference):
    optimizer, expected = submission.Adadelta(lr=0.5), reference.Adadelta(lr=0.5)
    params = {"w": np.array([[1.0, -2.0, 0.5]]), "b": np.array([0.25])}
    for factor in (1.0, -2.0, 0.5):
        grads = {"w": np.array([[0.5, 1.0, -3.0]]) * factor, "b": np.array([2.0]) * factor}
        new = expected.step(params, grads)
        check_close(check_unchanged(optimizer.step, params, grads), new)
        params = new


def _random_arrays(rng, shapes):
    return {key: np.asarray(rng.normal(size=shape)) for key, shape in shapes.items()}
