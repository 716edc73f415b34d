"""Suite of ch07_optimizers/nesterov.

Every call brings its own params and gradients and is compared by itself: only the state, never a position of the
student's, carries over from call to call. Tolerances are the defaults: a step is a handful of roundings
(1e-15 in float64, 1e-6 in float32), far below 1e-7 and 1e-4, whatever the order of the operations or the form in
which the state is kept.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_unchanged, forbid

no_ready_made = forbid(
    "torch.optim",
    "torch.optim.SGD",
    "torch.optim.sgd",
    "torch.optim.sgd.SGD",
    ko="이 연습에서는 옵티마이저를 직접 만듭니다. torch.optim은 쓸 수 없습니다.",
    en="You build the optimizer yourself here; torch.optim is not allowed.",
)

SHAPES = {"W": (3, 2), "b": (2,), "scale": (), "kernel": (2, 1, 3), "nothing": (0, 4)}
# torch.optim.SGD(lr=0.001, momentum=0.9, nesterov=True) of torch 2.13, float64, CPU, from (1, 0) on;
# printed by content/ch07_optimizers/figures/torch_parity.py.
TORCH_GRADIENTS = np.array([[2.0, -4.0], [1.0, 3.0], [-0.5, 0.0], [4.0, 1.0]])
TORCH_PATH = np.array(
    [
        [0.9962, 0.0076],
        [0.99268, 0.00514],
        [0.991362, 0.005626],
        [0.9821258, 0.0041634],
    ]
)


@case(
    points=1,
    visibility="public",
    ko="첫 걸음은 (1 + momentum) · lr에 기울기를 곱한 만큼이다 (lr 0.25, momentum 0.5)",
    en="the first step is (1 + momentum) times lr times the gradient (lr 0.25, momentum 0.5)",
)
def test_first_step(submission):
    params, grads = {"w": np.array([3.0])}, {"w": np.array([2.0])}
    new = submission.Nesterov(lr=0.25, momentum=0.5).step(params, grads)
    check_close(new, {"w": np.array([2.25])})


@case(
    points=1,
    visibility="public",
    ko="둘째 걸음은 새 속도를 따라 앞을 내다본다 (docstring의 예)",
    en="the second step looks ahead along the new velocity (the example of the docstring)",
)
def test_worked_example(submission):
    start = {"w": np.array([1.0, -2.0]), "b": np.array([0.5])}
    grads = [{"w": np.array([2.0, -4.0]), "b": np.array([1.0])}, {"w": np.array([2.0, 4.0]), "b": np.array([0.0])}]
    ends = [{"w": np.array([0.7, -1.4]), "b": np.array([0.35])}, {"w": np.array([0.35, -1.9]), "b": np.array([0.325])}]
    optimizer = submission.Nesterov(lr=0.1, momentum=0.5)
    check_close({"step 1": optimizer.step(start, grads[0])}, {"step 1": ends[0]})
    check_close({"step 2": optimizer.step(ends[0], grads[1])}, {"step 2": ends[1]})


@case(
    points=2,
    ko="임의의 위치와 기울기에서, 키의 순서나 모양과 상관없이 식과 같다",
    en="follows the formula from any params, for any shapes and any order of the keys",
)
def test_random_calls(submission, reference, rng):
    for shapes in ({"w": (1,)}, {"w": (3,), "b": ()}, SHAPES):
        for settings in ({"lr": 0.5, "momentum": 0.75}, {"lr": 0.01, "momentum": 0.0}, {"lr": 2.0, "momentum": 0.99}):
            optimizer, expected = submission.Nesterov(**settings), reference.Nesterov(**settings)
            # Every params is a new one, not where the last step ended: the caller is free to move them in between.
            calls = [
                (_random_arrays(rng, shapes), _random_arrays(rng, dict(reversed(shapes.items())))) for _ in range(5)
            ]
            # All five before the first is compared, so that a wrong first step does not hide how it goes on.
            steps = [optimizer.step(*call) for call in calls]
            check_close(steps, [expected.step(*call) for call in calls])


@case(
    points=1,
    ko="교과서의 꼴에서 앞을 내다본 점들을 차례로 지난다",
    en="visits the points that the textbook form looks ahead to",
)
def test_look_ahead(submission):
    lr, momentum, curvature = 0.125, 0.5, np.array([1.0, 6.0])
    optimizer = submission.Nesterov(lr=lr, momentum=momentum)
    # Sutskever et al. (2013): look ahead from theta along the velocity u, take the gradient there, and only then
    # move theta. The loss is sum(curvature * x**2) / 2.
    theta, u = np.array([4.0, -1.0]), np.zeros(2)
    for _ in range(6):
        ahead = theta + momentum * u
        u = momentum * u - lr * curvature * ahead
        theta = theta + u
        new = optimizer.step({"w": ahead}, {"w": curvature * ahead})
        check_close(new, {"w": theta + momentum * u})


@case(points=1, ko="기본값으로 torch.optim과 같은 길을 간다", en="takes the path of torch.optim with its defaults")
def test_defaults(submission):
    optimizer = submission.Nesterov()
    start = np.array([1.0, 0.0])
    for gradient, end in zip(TORCH_GRADIENTS, TORCH_PATH, strict=True):
        check_close(optimizer.step({"w": start}, {"w": gradient}), {"w": end})
        start = end


@case(points=1, ko="두 옵티마이저는 서로의 상태를 건드리지 않는다", en="two optimizers leave each other's state alone")
def test_instances(submission, reference, rng):
    settings = ({"lr": 0.5, "momentum": 0.5}, {"lr": 0.125, "momentum": 0.75})
    optimizers = [submission.Nesterov(**one) for one in settings]
    expected = [reference.Nesterov(**one) for one in settings]
    for turn in (0, 1, 1, 0, 0, 1):
        call = _random_arrays(rng, {"w": (2,), "b": ()}), _random_arrays(rng, {"w": (2,), "b": ()})
        check_close(optimizers[turn].step(*call), expected[turn].step(*call))


@case(points=1, ko="float32는 지키고 정수는 float64로 바꾼다", en="keeps float32 and promotes integers to float64")
def test_dtypes(submission, reference):
    params, grads = np.array([[3, -1, 2]]), np.array([[2, 1, -4]])
    for dtype in (np.float32, np.int64):
        optimizer, expected = submission.Nesterov(lr=0.25), reference.Nesterov(lr=0.25)
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
        check_raises(ValueError, submission.Nesterov(lr=0.5).step, params, grads)


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission, reference):
    optimizer, expected = submission.Nesterov(lr=0.5), reference.Nesterov(lr=0.5)
    params = {"w": np.array([[1.0, -2.0, 0.5]]), "b": np.array([0.25])}
    for factor in (1.0, -2.0, 0.5):
        grads = {"w": np.array([[0.5, 1.0, -3.0]]) * factor, "b": np.array([2.0]) * factor}
        new = expected.step(params, grads)
        check_close(check_unchanged(optimizer.step, params, grads), new)
        params = new


def _random_arrays(rng, shapes):
    return {key: np.asarray(rng.normal(size=shape)) for key, shape in shapes.items()}
