"""Suite of ch06_gradient_descent/gradient_step.

Tolerances: the defaults. A step is two roundings for each element (1e-16 in float64, 1e-7 in float32), far below rtol
1e-7 and 1e-4, whether it is written as p - lr * g, p + (-lr) * g or in place on a copy.
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_unchanged

SHAPES = {"W": (3, 2), "b": (2,), "scale": (), "kernel": (2, 1, 3), "nothing": (0, 4)}


@case(
    points=1,
    visibility="public",
    ko="매개변수 하나가 기울기의 반대쪽으로 학습률을 곱한 만큼 간다",
    en="a single parameter goes against its gradient by the learning rate times it",
)
def test_smallest(submission):
    check_close(submission.gradient_step({"w": np.array([3.0])}, {"w": np.array([2.0])}, 0.25), {"w": np.array([2.5])})


@case(
    points=1,
    visibility="public",
    ko="가중치와 편향이 함께 움직인다 (docstring의 예)",
    en="weights and bias move together (the example of the docstring)",
)
def test_worked_example(submission):
    params = {"w": np.array([1.0, -2.0]), "b": np.array([0.5])}
    grads = {"w": np.array([2.0, -4.0]), "b": np.array([1.0])}
    check_close(submission.gradient_step(params, grads, 0.1), {"w": np.array([0.8, -1.6]), "b": np.array([0.4])})


@case(
    points=2,
    ko="임의의 모양과 학습률에서 식과 같다",
    en="follows the formula for any shapes and learning rates",
)
def test_random_steps(submission, reference, rng):
    for shapes in ({"w": (1,)}, {"w": (3,), "b": ()}, SHAPES):
        for lr in (0.0, 0.01, 0.7, 3.0):
            params, grads = _random_arrays(rng, shapes), _random_arrays(rng, shapes)
            check_close(submission.gradient_step(params, grads, lr), reference.gradient_step(params, grads, lr))


@case(
    points=1,
    ko="기울기의 키가 다른 순서로 놓여 있어도 이름대로 짝짓는다",
    en="pairs parameters and gradients by name when their keys are in different orders",
)
def test_order_of_keys(submission):
    # Equal shapes: pairing by position would give numbers, not an error.
    params = {"a": np.array([1.0, 2.0]), "b": np.array([3.0, 4.0]), "c": np.array([5.0, 6.0])}
    grads = {"c": np.array([4.0, 0.0]), "a": np.array([0.0, 4.0]), "b": np.array([-4.0, -4.0])}
    expected = {"a": np.array([1.0, 0.0]), "b": np.array([5.0, 6.0]), "c": np.array([3.0, 6.0])}
    check_close(submission.gradient_step(params, grads, 0.5), expected)


@case(points=1, ko="float32 매개변수는 float32로 남는다", en="keeps float32 for float32 parameters")
def test_float32(submission):
    params = {"W": np.array([[1.5, -2.0]], np.float32), "b": np.array([0.25], np.float32)}
    grads = {"W": np.array([[0.5, 4.0]], np.float32), "b": np.array([-1.0], np.float32)}
    expected = {"W": np.array([[1.375, -3.0]], np.float32), "b": np.array([0.5], np.float32)}
    check_close(submission.gradient_step(params, grads, 0.25), expected)


@case(
    points=1,
    ko="정수 매개변수는 float64로 바꾸어 소수의 걸음을 지킨다",
    en="promotes integer parameters to float64, so that a fraction of a step is not lost",
)
def test_integers(submission):
    params, grads = np.array([3, -1, 0]), np.array([1, 2, -4])
    expected = {"w": np.array([2.75, -1.5, 1.0])}
    check_close(submission.gradient_step({"w": params}, {"w": grads}, 0.25), expected)
    check_close(submission.gradient_step({"w": params}, {"w": grads.astype(np.float64)}, 0.25), expected)


@case(points=1, ko="키가 서로 다르면 ValueError를 낸다", en="raises ValueError for keys that do not agree")
def test_wrong_keys(submission):
    w, b = np.array([1.0, 2.0]), np.array([0.5])
    for params, grads in (
        ({"w": w, "b": b}, {"w": w}),
        ({"w": w}, {"w": w, "b": b}),
        ({"w": w}, {"v": w}),
    ):
        check_raises(ValueError, submission.gradient_step, params, grads, 0.5)


@case(
    points=1,
    ko="기울기의 모양이 다르면 브로드캐스팅이 되더라도 ValueError를 낸다",
    en="raises ValueError for a gradient of another shape, even one that would broadcast",
)
def test_wrong_shapes(submission):
    w = np.array([1.0, 2.0, 3.0])
    for p, g in (
        (w, w[:2]),
        (w, w[:, np.newaxis]),
        (w, np.array(0.5)),
        (np.ones((2, 3)), w),
        (np.array([0.5]), w),
    ):
        check_raises(ValueError, submission.gradient_step, {"w": p}, {"w": g}, 0.5)


@case(
    points=1,
    ko="받은 딕셔너리와 배열을 바꾸지 않는다",
    en="leaves the dicts and arrays it was given as they were",
)
def test_unchanged(submission, reference):
    params = {"w": np.array([[1.0, -2.0, 0.5]]), "b": np.array([0.25])}
    grads = {"w": np.array([[0.5, 1.0, -3.0]]), "b": np.array([2.0])}
    new = check_unchanged(submission.gradient_step, params, grads, 0.5)
    check_close(new, reference.gradient_step(params, grads, 0.5))


def _random_arrays(rng, shapes):
    return {key: np.asarray(rng.normal(size=shape)) for key, shape in shapes.items()}
