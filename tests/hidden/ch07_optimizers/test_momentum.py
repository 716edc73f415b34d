"""Suite of ch07_optimizers/momentum.

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
# torch.optim.SGD(lr=0.001, momentum=0.9) of torch 2.13, float64, CPU, from (1, 0) on;
# printed by content/ch07_optimizers/figures/torch_parity.py.
TORCH_GRADIENTS = np.array([[2.0, -4.0], [1.0, 3.0], [-0.5, 0.0], [4.0, 1.0]])
TORCH_PATH = np.array(
    [
        [0.998, 0.004],
        [0.9952, 0.0046],
        [0.99318, 0.00514],
        [0.987362, 0.004626],
    ]
)


@case(
    points=1,
    visibility="public",
    ko="첫 걸음은 기울기에 학습률을 곱한 만큼 내려간다 (lr 0.25, momentum 0.5)",
    en="the first step goes down by the learning rate times the gradient (lr 0.25, momentum 0.5)",
)
def test_first_step(submission):
    params, grads = {"w": np.array([3.0])}, {"w": np.array([2.0])}
    new = submission.Momentum(lr=0.25, momentum=0.5).step(params, grads)
    check_close(new, {"w": np.array([2.5])})


@case(
    points=1,
    visibility="public",
    ko="둘째 걸음에는 지난 속도의 일부가 남아 있다 (docstring의 예)",
    en="the second step still has a share of the first one's velocity (the example of the docstring)",
)
def test_worked_example(submission):
    start = {"w": np.array([1.0, -2.0]), "b": np.array([0.5])}
    grads = [{"w": np.array([2.0, -4.0]), "b": np.array([1.0])}, {"w": np.array([2.0, 4.0]), "b": np.array([0.0])}]
    ends = [{"w": np.array([0.8, -1.6]), "b": np.array([0.4])}, {"w": np.array([0.5, -1.8]), "b": np.array([0.35])}]
    optimizer = submission.Momentum(lr=0.1, momentum=0.5)
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
            optimizer, expected = submission.Momentum(**settings), reference.Momentum(**settings)
            # Every params is a new one, not where the last step ended: the caller is free to move them in between.
            calls = [
                (_random_arrays(rng, shapes), _random_arrays(rng, dict(reversed(shapes.items())))) for _ in range(5)
            ]
            # All five before the first is compared, so that a wrong first step does not hide how it goes on.
            steps = [optimizer.step(*call) for call in calls]
            check_close(steps, [expected.step(*call) for call in calls])


@case(
    points=1,
    ko="기울기가 0이 되어도 남은 속도로 계속 움직인다",
    en="keeps moving on the velocity that is left when the gradient becomes 0",
)
def test_coasting(submission):
    optimizer = submission.Momentum(lr=0.5, momentum=0.75)
    # The velocity grows towards 1 / (1 - 0.75) = 4 while the gradient is 1, then shrinks by a quarter a step.
    gradients = [1.0, 1.0, 1.0, 0.0, 0.0]
    velocities = [1.0, 1.75, 2.3125, 1.734375, 1.30078125]
    for gradient, velocity in zip(gradients, velocities, strict=True):
        new = optimizer.step({"w": np.array([10.0])}, {"w": np.array([gradient])})
        check_close(new, {"w": np.array([10.0 - 0.5 * velocity])})


@case(points=1, ko="기본값으로 torch.optim과 같은 길을 간다", en="takes the path of torch.optim with its defaults")
def test_defaults(submission):
    optimizer = submission.Momentum()
    start = np.array([1.0, 0.0])
    for gradient, end in zip(TORCH_GRADIENTS, TORCH_PATH, strict=True):
        check_close(optimizer.step({"w": start}, {"w": gradient}), {"w": end})
        start = end


@case(points=1, ko="두 옵티마이저는 서로의 상태를 건드리지 않는다", en="two optimizers leave each other's state alone")
def test_instances(submission, reference, rng):
    settings = ({"lr": 0.5, "momentum": 0.5}, {"lr": 0.125, "momentum": 0.75})
    optimizers = [submission.Momentum(**one) for one in settings]
    expected = [reference.Momentum(**one) for one in settings]
    for turn in (0, 1, 1, 0, 0, 1):
        call = _random_arrays(rng, {"w": (2,), "b": ()}), _random_arrays(rng, {"w": (2,), "b": ()})
        check_close(optimizers[turn].step(*call), expected[turn].step(*call))


@case(points=1, ko="float32는 지키고 정수는 float64로 바꾼다", en="keeps float32 and promotes integers to float64")
def test_dtypes(submission, reference):
    params, grads = np.array([[3, -1, 2]]), np.array([[2, 1, -4]])
    for dtype in (np.float32, np.int64):
        optimizer, expected = submission.Momentum(lr=0.25), reference.Momentum(lr=0.25)
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
        check_raises(ValueError, submission.Momentum(lr=0.5).step, params, grads)


@case(points=1, ko="받은 배열을 바꾸지 않는다", en="leaves its input arrays as they were")
def test_unchanged(submission, reference):
    optimizer, expected = submission.Momentum(lr=0.5), reference.Momentum(lr=0.5)
    params = {"w": np.array([[1.0, -2.0, 0.5]]), "b": np.array([0.25])}
    for factor in (1.0, -2.0, 0.5):
        grads = {"w": np.array([[0.5, 1.0, -3.0]]) * factor, "b": np.array([2.0]) * factor}
        new = expected.step(params, grads)
        check_close(check_unchanged(optimizer.step, params, grads), new)
        params = new


def _random_arrays(rng, shapes):
    return {key: np.asarray(rng.normal(size=shape)) for key, shape in shapes.items()}
