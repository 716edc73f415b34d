"""Suite of ch10_deep_networks/regressor.

Judged by what comes out, since how to train is free. Held-out rows are drawn anew for every case; fit sees the others,
predict gets features only. Units and columns are changed at random, so that no table learnt by heart fits.

Thresholds, all of R squared on held-out rows: under 50 seeds (figures/thresholds.py) the reference reached at worst
0.864 on the sine and 0.388 on diabetes, the mean of three divisions into 300 and 142 rows; the worst of 400 seeds was
0.77 on the sine. Asked are 0.70, and 0.20 and 0.34. Saying the mean gets 0, a line by least squares about 0.37 on the
sine and 0.48 on diabetes. A single division of diabetes scatters by 0.06, hence the mean of three. The budgets are
small so that a failing submission can be compared with the known mistakes within a few seconds.
"""

import math
from itertools import pairwise

import numpy as np

from grader.testing import case, check_close, check_true, check_unchanged

TIME_S = 30.0  # for a PyTorch solution on a busy machine; the reference takes a hundredth of it


@case(
    points=1,
    visibility="public",
    time_limit_s=TIME_S,
    ko="과제의 다섯 점에서 직선을 배운다",
    en="learns the line of the docstring's five points",
)
def test_smallest(submission):
    X = np.array([[0.0], [1.0], [2.0], [3.0], [4.0]])
    y = 100.0 * X[:, 0] + 50.0
    regressor = _fitted(submission, X, y, (8,), 150, np.random.default_rng(1))
    _check_r2(_r2(_predicted(regressor, X), y), 0.95)


@case(
    points=1,
    visibility="public",
    time_limit_s=TIME_S,
    ko="층의 크기, 손실의 수와 단위, 예측의 모양이 정해진 대로다",
    en="has the layers, the losses and the predictions that are asked for",
)
def test_contract(submission, rng):
    # Features without any information: the best that can be learnt is the mean, and its squared error is 40 * 40.
    X, y = np.tile([[4.0, 0.1]], (160, 1)), np.tile([60.0, 140.0], 80)
    for hidden, epochs in (((5,), 30), ((4, 3), 20)):
        regressor = submission.Regressor(hidden, epochs, rng)
        check_true(
            regressor.fit(X, y) is not None,
            ko="fit이 None을 돌려줍니다. 객체 자신을 돌려주어야 합니다.",
            en="fit returns None; it must return the object itself.",
        )
        _check_layers(regressor.layers, (2, *hidden, 1))
        losses = _losses(regressor, epochs)
        # All rows are alike, so only the bias of the output has to settle. A sum over the rows, half of the squared
        # error and the error of a standardised target (1) lie outside.
        check_true(
            1200.0 < losses[-1] < 2400.0,
            ko=f"특성이 모두 상수인 데이터에서 마지막 손실이 {losses[-1]:.4g}입니다. y의 분산 1600 근처이어야 합니다.",
            en=f"with constant features the last loss is {losses[-1]:.4g}, expected about 1600, the variance of y",
            actual=losses,
        )
        _predicted(regressor, X[:3])


@case(
    points=2,
    time_limit_s=TIME_S,
    ko="직선으로는 맞출 수 없는 사인 곡선을 배운다",
    en="learns a sine, which no line fits",
    hint_ko="예측의 모양 (N, 1)과 정답의 모양 (N,)을 빼면 (N, N)이 됩니다. 손실을 구하기 전에 두 모양을 확인하세요.",
    hint_en="Predictions (N, 1) minus targets (N,) is (N, N). Print both shapes where the loss is computed.",
)
def test_sine(submission, rng):
    _check_r2(sine_r2(submission, rng), 0.70)


@case(
    points=2,
    time_limit_s=TIME_S,
    ko="정답의 단위가 아주 작거나 크고 음수여도 똑같이 배운다",
    en="learns as well where the target is tiny, huge or negative",
    hint_ko="정답도 표준화하고, 예측은 원래 단위로 되돌리세요. 출력층에는 활성화 함수가 없습니다.",
    hint_en="Standardise the target, too, and bring predictions back. The output layer has no activation function.",
)
def test_units_of_the_target(submission, rng):
    for scale, shift in ((1e-5, 0.0), (3e4, -1e6)):
        _check_r2(sine_r2(submission, rng, scale, shift), 0.70)


@case(
    points=1,
    time_limit_s=TIME_S,
    ko="처음 보는 당뇨병 환자에서 R²이 0.20 이상이다",
    en="reaches an R² of 0.20 on unseen diabetes patients",
)
def test_diabetes(submission, dataset, rng):
    _check_r2(diabetes_r2(submission, dataset, rng), 0.20)


@case(
    points=1,
    time_limit_s=TIME_S,
    ko="처음 보는 당뇨병 환자에서 R²이 0.34 이상이다",
    en="reaches an R² of 0.34 on unseen diabetes patients",
    hint_ko="300행은 적습니다. 가중치 감쇠를 쓰거나 학습률을 점점 줄여 과적합을 막으세요.",
    hint_en="300 rows are few. Keep the network from overfitting: weight decay, or a learning rate that falls.",
)
def test_diabetes_well(submission, dataset, rng):
    _check_r2(diabetes_r2(submission, dataset, rng), 0.34)


@case(
    points=1,
    time_limit_s=TIME_S,
    ko="예측은 행마다 따로 하고, 받은 배열을 바꾸지 않는다",
    en="predicts every row on its own and leaves its arguments as they were",
    hint_ko="predict가 받은 행들의 평균을 쓰면 한 행씩 물었을 때 답이 달라집니다.",
    hint_en="If predict uses the mean of the rows it gets, answers change when rows are asked one by one.",
)
def test_rows_alone(submission, dataset, rng):
    X, y, X_new, _ = _split(dataset("diabetes"), rng)
    regressor = submission.Regressor((8,), 5, rng)
    check_unchanged(regressor.fit, X, y)
    whole = check_unchanged(regressor.predict, X_new)
    _check_predictions(whole, len(X_new))
    # Sorted by one feature, so that the mean of a part is not that of the whole. float32 rounds at 1e-7 of about 300.
    order = np.argsort(X_new[:, 2])
    for rows in (order[:1], order[-1:], order[:30], order[-30:]):
        check_close(_predicted(regressor, X_new[rows]), whole[rows], rtol=1e-4, atol=1e-2, dtype="kind")


@case(
    points=1,
    time_limit_s=TIME_S,
    ko="같은 rng에서 같은 결과가 나오고, 다시 fit하면 처음부터 배운다",
    en="gives the same from the same rng, and learns from the beginning at a second fit",
)
def test_randomness_and_refit(submission, dataset, rng):
    X, y, X_new, _ = _split(dataset("diabetes"), rng)
    first, second, third = (_fitted(submission, X, y, (6,), 4, np.random.default_rng(state)) for state in (5, 5, 6))
    check_close(_losses(second, 4), _losses(first, 4))
    check_close(_predicted(second, X_new), _predicted(first, X_new), dtype="kind")
    check_true(
        _losses(third, 4) != _losses(first, 4),
        ko="상태가 다른 두 rng에서 손실이 똑같습니다. 건네받은 rng에서 뽑아야 합니다.",
        en="two generators in different states give the same losses; draw from the one that is passed in",
    )
    # The same object on other data: fewer columns, and a target in another unit.
    second.fit(X[:, 1:], 1000.0 - 2.0 * y)
    _check_layers(second.layers, (9, 6, 1))
    _losses(second, 4)  # not 8: those of the first training are gone
    _check_r2(_r2(_predicted(second, X[:, 1:]), 1000.0 - 2.0 * y), 0.0)


def sine_r2(submission, rng, scale=1.0, shift=0.0):
    """Return R squared on 200 held-out points of a noisy sine, trained on 200."""
    x = rng.uniform(-3.0, 3.0, size=400)
    y = np.sin(x) + rng.normal(scale=0.1, size=400)
    X = np.column_stack([x * 40.0 + 500.0, np.full(400, 0.1)])  # in some unit, beside a constant
    y = scale * y + shift
    regressor = _fitted(submission, X[:200], y[:200], (16,), 60, rng)
    losses = _losses(regressor, 60)
    check_true(
        losses[-1] < losses[0],
        ko="마지막 에포크의 손실이 첫 에포크의 손실보다 작지 않습니다.",
        en="the loss of the last epoch is not below that of the first",
        actual=losses,
    )
    return _r2(_predicted(regressor, X[200:]), y[200:])


def diabetes_r2(submission, dataset, rng):
    """Return the mean R squared of three divisions into 300 rows to train on and 142 held out."""
    found = []
    for _ in range(3):
        X, y, X_new, y_new = _split(dataset("diabetes"), rng)
        regressor = _fitted(submission, X, y, (16,), 20, rng)
        found.append(_r2(_predicted(regressor, X_new), y_new))
    return float(np.mean(found))


def _split(table, rng):
    """Return X, y to train on, sorted by y, and X, y of the held-out rows; columns change places and units."""
    features, y = table
    columns = rng.permutation(features.shape[1])
    X = features[:, columns] * 10.0 ** rng.uniform(-3, 3, size=len(columns))
    order = rng.permutation(len(y))
    train, held_out = order[:300], order[300:]
    train = train[np.argsort(y[train], kind="stable")]
    return X[train], y[train], X[held_out], y[held_out]


def _r2(predicted, y):
    return float(1.0 - np.sum((y - predicted) ** 2) / np.sum((y - y.mean()) ** 2))


def _check_r2(r2, threshold):
    check_true(
        r2 >= threshold,
        ko=f"R²이 {r2:.3f}입니다. {threshold:.2f} 이상이어야 합니다.",
        en=f"R² is {r2:.3f}, needed {threshold:.2f}",
        expected=threshold,
        actual=r2,
    )


def _fitted(submission, X, y, hidden, epochs, rng):
    """Return a trained regressor with as many finite losses as epochs: NaN is reported with its epoch."""
    regressor = submission.Regressor(hidden, epochs, rng)
    regressor.fit(X, y)
    _losses(regressor, epochs)
    _check_layers(regressor.layers, (X.shape[1], *hidden, 1))
    return regressor


def _predicted(regressor, X):
    found = regressor.predict(X)
    _check_predictions(found, len(X))
    return found.astype(np.float64)


def _check_predictions(found, rows):
    """Fail unless there is one finite float for each row."""
    is_array = type(found) is np.ndarray
    check_true(
        is_array and found.shape == (rows,) and found.dtype in (np.float32, np.float64),
        ko=f"predict는 모양이 ({rows},)인 실수 배열을 돌려주어야 합니다.",
        en=f"predict must return an array of floats of shape ({rows},)",
        actual=f"{found.dtype}, {found.shape}" if is_array else str(type(found)),
    )
    check_true(
        bool(np.isfinite(found).all()),
        ko="예측 가운데 유한하지 않은 수가 있습니다.",
        en="a prediction is not finite",
        actual=found,
    )


def _losses(regressor, epochs):
    """Return the losses as a list of floats."""
    losses = regressor.losses
    if type(losses) is np.ndarray and losses.ndim == 1:
        losses = losses.tolist()
    right = type(losses) in (list, tuple) and all(issubclass(type(x), (float, int, np.number)) for x in losses)
    check_true(
        right and len(losses) == epochs,
        ko=f"losses는 에포크마다 수가 하나씩, 모두 {epochs}개이어야 합니다.",
        en=f"losses must hold one number for each epoch, {epochs} in all",
        actual=losses,
    )
    losses = [float(loss) for loss in losses]
    bad = next((epoch for epoch, loss in enumerate(losses, start=1) if not math.isfinite(loss)), None)
    check_true(
        bad is None,
        ko=f"에포크 {bad}의 손실이 유한한 수가 아닙니다.",
        en=f"the loss of epoch {bad} is not finite",
        actual=losses,
    )
    return losses


def _check_layers(layers, sizes):
    """Fail unless the layers are dense layers of these sizes, all finite."""
    right = type(layers) in (list, tuple) and len(layers) == len(sizes) - 1
    right = right and all(type(layer) in (list, tuple) and len(layer) == 2 for layer in layers)
    right = right and all(type(part) is np.ndarray for layer in layers for part in layer)
    found = [tuple(part.shape for part in layer) for layer in layers] if right else None
    wanted = [((d, m), (m,)) for d, m in pairwise(sizes)]
    check_true(
        found == wanted,
        ko=f"layers의 모양이 {found}입니다. {wanted}이어야 합니다.",
        en=f"layers have the shapes {found}, expected {wanted}",
        expected=str(wanted),
        actual=str(found),
    )
    check_true(
        all(bool(np.isfinite(part).all()) for layer in layers for part in layer),
        ko="가중치나 편향에 유한하지 않은 수가 있습니다.",
        en="weights or biases are not finite",
    )
