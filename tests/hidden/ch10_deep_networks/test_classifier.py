"""Suite of ch10_deep_networks/classifier.

Judged by what comes out, since how to train is free. Held-out rows are drawn anew for every case; fit sees the others,
predict gets features only. Units, classes and their order are changed at random, so that no table learnt by heart fits.

Thresholds, all of accuracies on held-out rows: under 50 seeds (figures/thresholds.py) the reference reached at worst
0.950 on the clouds, 0.867 on iris, 0.936 on wine, 0.917 on the digits after two epochs and 0.936 after twelve; the
worst of 400 more seeds were 0.945, 0.80 and 0.872. Asked are 0.85, 0.75, 0.82, 0.88, and 0.85 and 0.91. Guessing gets
0.5, 0.33, 0.4 and 0.1; no line gets more than about 0.75 on the clouds. Without shuffling the digits get 0.87 at best
after two epochs. The budgets are small so that a failing submission can be compared with the known mistakes within a
few seconds.
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
    ko="과제의 여섯 표본을 배워 두 새 표본을 맞힌다",
    en="learns the docstring's six samples and classifies two new ones",
)
def test_smallest(submission):
    X, y = np.array([[1.0], [2.0], [3.0], [7.0], [8.0], [9.0]]), np.array([0, 0, 0, 1, 1, 1])
    classifier = _fitted(submission, X, y, 2, (8,), 100, np.random.default_rng(1))
    found = _predicted(classifier, np.array([[2.5], [7.5]]), 2)
    check_close(found, np.array([0, 1]), dtype="kind")


@case(
    points=1,
    visibility="public",
    time_limit_s=TIME_S,
    ko="층의 크기, 손실의 수와 뜻, 예측의 모양이 정해진 대로다",
    en="has the layers, the losses and the predictions that are asked for",
)
def test_contract(submission, rng):
    # Features without any information: the best that can be learnt is the entropy of the classes, log 2.
    X, y = np.tile([[4.0, 0.1]], (64, 1)), np.arange(64) % 2
    for hidden, epochs in (((5,), 30), ((4, 3), 20)):
        classifier = submission.Classifier(2, hidden, epochs, rng)
        check_true(
            classifier.fit(X, y) is not None,
            ko="fit이 None을 돌려줍니다. 객체 자신을 돌려주어야 합니다.",
            en="fit returns None; it must return the object itself.",
        )
        _check_layers(classifier.layers, (2, *hidden, 2))
        losses = _losses(classifier, epochs)
        # All rows are alike, so only the bias of the scores has to settle, and mini-batches differ from log 2 by a few
        # hundredths. A sum over the rows, a mean over all elements (0.35) and a logarithm to base 2 (1.0) lie outside.
        check_true(
            0.55 < losses[-1] < 0.95,
            ko=f"특성이 모두 상수인 데이터에서 마지막 손실이 {losses[-1]:.4g}입니다. log 2 = 0.693 근처이어야 합니다.",
            en=f"where all features are constant the last loss is {losses[-1]:.4g}, expected about 0.693, log 2",
            actual=losses,
        )
        _predicted(classifier, X[:3], 2)


@case(
    points=1,
    time_limit_s=TIME_S,
    ko="직선으로 나눌 수 없는 네 구름을 은닉층 둘로 나눈다",
    en="separates four clouds that no line separates, with two hidden layers",
    hint_ko="은닉층마다 활성화 함수가 있는지, 기울기가 첫 층까지 가는지 확인하세요.",
    hint_en="Does every hidden layer have its activation function, and do gradients reach the first layer?",
)
def test_clouds(submission, rng):
    _check_accuracy(clouds_accuracy(submission, rng), 0.85)


@case(
    points=1,
    time_limit_s=TIME_S,
    ko="처음 보는 붓꽃을 75% 이상 맞힌다",
    en="is right on at least 75 % of unseen irises",
)
def test_iris(submission, dataset, rng):
    _check_accuracy(iris_accuracy(submission, dataset, rng), 0.75)


@case(
    points=1,
    time_limit_s=TIME_S,
    ko="단위가 제각각이고 상수인 열이 있는 포도주를 82% 이상 맞힌다",
    en="is right on at least 82 % of unseen wines, measured in wildly different units, one column constant",
    hint_ko="특성을 표준화했나요? 상수인 열을 0으로 나누지는 않나요?",
    hint_en="Are the features standardised? Is a constant column divided by 0?",
)
def test_wine(submission, dataset, rng):
    _check_accuracy(wine_accuracy(submission, dataset, rng), 0.82)


@case(
    points=1,
    time_limit_s=TIME_S,
    ko="두 에포크 만에 처음 보는 숫자를 88% 이상 맞힌다",
    en="is right on at least 88 % of unseen digits after two epochs",
    hint_ko="행은 클래스대로 정렬되어 옵니다. 에포크마다 순서를 섞고, 배치를 작게 나누세요.",
    hint_en="The rows come sorted by class. Shuffle them every epoch and divide them into small batches.",
)
def test_two_epochs(submission, dataset, rng):
    _check_accuracy(two_epochs_accuracy(submission, dataset, rng), 0.88)


@case(
    points=1,
    time_limit_s=TIME_S,
    ko="처음 보는 숫자를 85% 이상 맞힌다",
    en="is right on at least 85 % of unseen digits",
    hint_ko="손실이 에포크마다 어떻게 줄어드는지 보고 학습률과 배치 크기를 고르세요.",
    hint_en="Look at the losses epoch by epoch and choose learning rate and batch size by them.",
)
def test_digits_well(submission, dataset, rng):
    _check_accuracy(digits_accuracy(submission, dataset, rng), 0.85)


@case(
    points=1,
    time_limit_s=TIME_S,
    ko="처음 보는 숫자를 91% 이상 맞힌다",
    en="is right on at least 91 % of unseen digits",
    hint_ko="렐루에는 He 초깃값과 Adam이나 모멘텀이 잘 듣습니다. 손실이 끝까지 내려갔는지 보세요.",
    hint_en="With relu, He's initial values and Adam or momentum do well. Has the loss come all the way down?",
)
def test_digits_very_well(submission, dataset, rng):
    _check_accuracy(digits_accuracy(submission, dataset, rng), 0.91)


@case(
    points=1,
    time_limit_s=TIME_S,
    ko="예측은 행마다 따로 하고, 받은 배열을 바꾸지 않는다",
    en="predicts every row on its own and leaves its arguments as they were",
    hint_ko="predict가 받은 행들의 평균을 쓰면 한 행씩 물었을 때 답이 달라집니다.",
    hint_en="If predict uses the mean of the rows it gets, answers change when rows are asked one by one.",
)
def test_rows_alone(submission, dataset, rng):
    X, y, X_new, _ = _split(dataset("iris"), rng, 90)
    classifier = submission.Classifier(3, (8,), 10, rng)
    check_unchanged(classifier.fit, X, y)
    whole = check_unchanged(classifier.predict, X_new)
    _check_predictions(whole, len(X_new), 3)
    # Sorted by one feature, so that the mean of a part is not that of the whole.
    order = np.argsort(X_new[:, 2])
    for rows in (order[:1], order[-1:], order[:15], order[-15:]):
        check_close(_predicted(classifier, X_new[rows], 3), whole[rows], dtype="kind")


@case(
    points=1,
    time_limit_s=TIME_S,
    ko="같은 rng에서 같은 결과가 나오고, 다시 fit하면 처음부터 배운다",
    en="gives the same from the same rng, and learns from the beginning at a second fit",
)
def test_randomness_and_refit(submission, dataset, rng):
    X, y, X_new, _ = _split(dataset("iris"), rng, 90)
    first, second, third = (_fitted(submission, X, y, 3, (6,), 6, np.random.default_rng(state)) for state in (5, 5, 6))
    check_close(_losses(second, 6), _losses(first, 6))
    check_close(_predicted(second, X_new, 3), _predicted(first, X_new, 3), dtype="kind")
    check_true(
        _losses(third, 6) != _losses(first, 6),
        ko="상태가 다른 두 rng에서 손실이 똑같습니다. 건네받은 rng에서 뽑아야 합니다.",
        en="two generators in different states give the same losses; draw from the one that is passed in",
    )
    # The same object on other data: fewer columns, and labels turned round.
    second.fit(X[:, 1:], 2 - y)
    _check_layers(second.layers, (3, 6, 3))
    _losses(second, 6)  # not 12: those of the first training are gone
    _predicted(second, X_new[:, 1:], 3)


def clouds_accuracy(submission, rng):
    """Return the accuracy on four clouds around (1, 1), (-1, -1): class 0, and (1, -1), (-1, 1): class 1."""
    corners = np.array([[1.0, 1.0], [-1.0, -1.0], [1.0, -1.0], [-1.0, 1.0]])
    place = np.repeat(np.arange(4), 100)
    points = corners[place] + rng.normal(scale=0.4, size=(400, 2))
    labels = place // 2
    is_train = np.arange(400) % 2 == 0
    train, new = points[is_train] * [50.0, 0.2] + [7.0, 3.0], points[~is_train] * [50.0, 0.2] + [7.0, 3.0]
    classifier = _fitted(submission, train, labels[is_train], 2, (32, 16), 30, rng)
    return np.mean(_predicted(classifier, new, 2) == labels[~is_train])


def iris_accuracy(submission, dataset, rng):
    X, y, X_new, y_new = _split(dataset("iris"), rng, 90)
    classifier = _fitted(submission, X, y, 3, (8,), 60, rng)
    return np.mean(_predicted(classifier, X_new, 3) == y_new)


def wine_accuracy(submission, dataset, rng):
    features, target = dataset("wine")
    units = 10.0 ** rng.uniform(-4, 4, size=features.shape[1])
    features = np.column_stack([features * units, np.full(len(features), 0.1)])
    X, y, X_new, y_new = _split((features, target), rng, 100)
    classifier = _fitted(submission, X, y, 3, (16,), 40, rng)
    return np.mean(_predicted(classifier, X_new, 3) == y_new)


def two_epochs_accuracy(submission, dataset, rng):
    """Return the accuracy on digits after two epochs: rows in the order they come in get 0.87 at best."""
    X, y, X_new, y_new = _split(dataset("digits"), rng, 800)
    classifier = _fitted(submission, X, y, 10, (32,), 2, rng)
    return np.mean(_predicted(classifier, X_new, 10) == y_new)


def digits_accuracy(submission, dataset, rng):
    X, y, X_new, y_new = _split(dataset("digits"), rng, 500)
    classifier = _fitted(submission, X, y, 10, (32,), 12, rng)
    return np.mean(_predicted(classifier, X_new, 10) == y_new)


def _split(table, rng, train_rows):
    """Return X, y to train on, sorted by class, and X, y of the held-out rows; classes and columns change their places.

    Sorted as the files are: who takes mini-batches in the order of the rows learns one class after the other.
    """
    features, target = table
    features = features[:, rng.permutation(features.shape[1])]
    labels = rng.permutation(int(target.max()) + 1)[target.astype(int)]
    order = rng.permutation(len(labels))
    train, held_out = order[:train_rows], order[train_rows:]
    train = train[np.argsort(labels[train], kind="stable")]
    return features[train], labels[train], features[held_out], labels[held_out]


def _fitted(submission, X, y, num_classes, hidden, epochs, rng):
    """Return a trained classifier with as many finite losses as epochs: NaN is reported with its epoch."""
    classifier = submission.Classifier(num_classes, hidden, epochs, rng)
    classifier.fit(X, y)
    _losses(classifier, epochs)
    _check_layers(classifier.layers, (X.shape[1], *hidden, num_classes))
    return classifier


def _losses(classifier, epochs):
    """Return the losses as a list of floats."""
    losses = classifier.losses
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


def _predicted(classifier, X, num_classes):
    found = classifier.predict(X)
    _check_predictions(found, len(X), num_classes)
    return found


def _check_predictions(found, rows, num_classes):
    """Fail unless the predictions are as many classes as there are rows."""
    is_array = type(found) is np.ndarray
    check_true(
        is_array and found.shape == (rows,) and found.dtype.kind in "iu",
        ko=f"predict는 모양이 ({rows},)인 정수 배열을 돌려주어야 합니다.",
        en=f"predict must return an array of integers of shape ({rows},)",
        actual=f"{found.dtype}, {found.shape}" if is_array else str(type(found)),
    )
    check_true(
        bool(((found >= 0) & (found < num_classes)).all()),
        ko=f"예측이 0에서 {num_classes - 1}까지의 클래스가 아닙니다.",
        en=f"a prediction is no class from 0 to {num_classes - 1}",
        actual=found,
    )


def _check_accuracy(accuracy, threshold):
    check_true(
        accuracy >= threshold,
        ko=f"처음 보는 행의 정확도가 {accuracy:.3f}입니다. {threshold:.2f} 이상이어야 합니다.",
        en=f"the accuracy on unseen rows is {accuracy:.3f}, needed {threshold:.2f}",
        expected=threshold,
        actual=float(accuracy),
    )
