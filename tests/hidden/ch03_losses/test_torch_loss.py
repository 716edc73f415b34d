"""Suite of ch03_losses/torch_loss.

The loss may be a Python float or a tensor of shape (); the gradient must be a tensor of the dtype of the logits.
Expected values come from the closed form, softmax minus one-hot, divided by N, in NumPy and float64: a source that
does not share a mistake with torch. Tolerances: float32 rtol 1e-4 and atol 1e-6, a dozen roundings of 6e-8; float64
the default, rtol 1e-7. Rows and classes differ in number, so that a wrong axis changes the shape or the value.
"""

import numpy as np
import torch

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

LOGITS = [[2.0, 1.0, 0.0], [0.0, 3.0, 1.0]]
LABELS = [0, 2]
# From the definition, to 16 digits.
LOSS = 1.288725992000333
GRADIENT = [[-0.1673795, 0.1223642, 0.0450153], [0.0210050, 0.4218974, -0.4429024]]


@case(
    points=1,
    visibility="public",
    ko="클래스가 둘이고 로짓이 같으면 손실은 log 2, 기울기는 ±0.5이다",
    en="two equal logits cost log 2 and have the gradient ±0.5",
)
def test_smallest(submission):
    logits, target = torch.tensor([[0.0, 0.0]]), torch.tensor([1])
    loss, gradient = _result(submission.loss_and_gradient(logits, target))
    _check_loss(loss, np.log(2.0), logits, target)
    check_close(gradient, torch.tensor([[0.5, -0.5]]), input={"logits": logits, "target": target})


@case(
    points=1,
    visibility="public",
    ko="손실은 로짓에서 구한 교차 엔트로피의 행 평균이다",
    en="the loss is the cross-entropy of the logits, averaged over the rows",
)
def test_loss(submission):
    logits, target = torch.tensor(LOGITS), torch.tensor(LABELS)
    loss, _ = _result(submission.loss_and_gradient(logits, target))
    _check_loss(loss, LOSS, logits, target)


@case(
    points=2,
    visibility="public",
    ko="기울기는 그 손실을 로짓으로 미분한 것이다",
    en="the gradient is the derivative of that loss in the logits",
)
def test_gradient(submission):
    logits, target = torch.tensor(LOGITS), torch.tensor(LABELS)
    _, gradient = _result(submission.loss_and_gradient(logits, target))
    check_close(gradient, torch.tensor(GRADIENT), input={"logits": logits, "target": target})


@case(
    points=1,
    ko="임의의 배치에서 손실이 정의와 같다",
    en="the loss agrees with the definition on random batches",
)
def test_random_losses(submission, rng):
    for logits, labels in _batches(rng):
        loss, _ = _result(submission.loss_and_gradient(torch.tensor(logits), torch.tensor(labels)))
        _check_loss(loss, _closed_form(logits, labels)[0])


@case(
    points=1,
    ko="임의의 배치에서 기울기가 정의와 같다",
    en="the gradient agrees with the definition on random batches",
)
def test_random_gradients(submission, rng):
    for logits, labels in _batches(rng):
        _, gradient = _result(submission.loss_and_gradient(torch.tensor(logits), torch.tensor(labels)))
        check_close(gradient, torch.tensor(_closed_form(logits, labels)[1]))


@case(
    points=1,
    ko="로짓이 이미 기울기를 요구해도 되고, 되풀이해 불러도 값이 같으며, 입력을 바꾸지 않는다",
    en="works for logits that already require gradients, gives the same at every call, leaves its input alone",
)
def test_requires_grad(submission):
    logits, target = torch.tensor(LOGITS), torch.tensor(LABELS)
    wanting = torch.tensor(LOGITS, requires_grad=True)
    for given in (logits, wanting, wanting, logits):
        loss, gradient = _result(check_unchanged(submission.loss_and_gradient, given, target))
        _check_loss(loss, LOSS)
        check_close(gradient, torch.tensor(GRADIENT))


@case(
    points=1,
    ko="로짓이 ±10000이어도 옳고, float64 로짓의 기울기는 float64이다",
    en="is right for logits of ±10000 and keeps float64",
)
def test_extremes_and_float64(submission):
    logits = torch.tensor([[1e4, -1e4], [1e4, -1e4]])
    loss, gradient = _result(submission.loss_and_gradient(logits, torch.tensor([1, 0])))
    _check_loss(loss, 1e4)
    check_close(gradient, torch.tensor([[0.5, -0.5], [0.0, 0.0]]))
    double = torch.tensor(LOGITS, dtype=torch.float64)
    loss, gradient = _result(submission.loss_and_gradient(double, torch.tensor(LABELS)))
    check_close(_number(loss), LOSS)
    check_close(gradient, torch.tensor(_closed_form(np.array(LOGITS), np.array(LABELS))[1]))


@case(
    points=1,
    ko="모양이 (N, C)와 (N,)이 아니면 ValueError를 낸다",
    en="raises ValueError unless the shapes are (N, C) and (N,)",
)
def test_wrong_shapes(submission):
    function, logits = submission.loss_and_gradient, torch.tensor(LOGITS)
    # Most of these pass CrossEntropyLoss without a complaint: pixels, a single sample, soft targets.
    check_raises(ValueError, function, torch.zeros(5, 6, 1), torch.zeros(3, dtype=torch.int64))
    check_raises(ValueError, function, torch.zeros(5, 6, 1), torch.zeros(5, 1, dtype=torch.int64))
    check_raises(ValueError, function, torch.zeros(5, 6, 1), torch.zeros(5, dtype=torch.int64))
    check_raises(ValueError, function, torch.zeros(6), torch.tensor(2))
    check_raises(ValueError, function, torch.zeros(6), torch.zeros(6, dtype=torch.int64))
    check_raises(ValueError, function, logits, torch.tensor([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]))
    check_raises(ValueError, function, logits, torch.tensor([[0], [2]]))
    check_raises(ValueError, function, logits, torch.tensor([0, 2, 1]))


@case(
    points=1,
    ko="클래스가 범위를 벗어나면 ValueError를 낸다",
    en="raises ValueError for a class out of range",
    hint_ko="CrossEntropyLoss는 클래스가 -100인 행을 말없이 건너뜁니다.",
    hint_en="CrossEntropyLoss skips rows of the class -100 without a word.",
)
def test_classes_out_of_range(submission):
    for labels in ([0, 3], [-1, 2], [0, -100]):
        check_raises(ValueError, submission.loss_and_gradient, torch.tensor(LOGITS), torch.tensor(labels))


def _batches(rng):
    """Return logits in float64 and integer labels; the rows of one batch differ in size."""
    shapes = [(1, 1), (1, 4), (5, 2), (3, 7), (4, 4)]
    return [(rng.normal(scale=3.0, size=shape), rng.integers(shape[1], size=shape[0])) for shape in shapes]


def _closed_form(logits, labels):
    """Return loss and gradient by the formula of the lesson."""
    rows = np.arange(len(labels))
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    probs = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(probs[rows, labels]).mean()
    probs[rows, labels] -= 1.0
    return float(loss), probs / len(labels)


def _result(returned):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 2,
        ko="loss_and_gradient는 (손실, 기울기) 두 값을 돌려주어야 합니다.",
        en="loss_and_gradient must return two values, the loss and the gradient.",
        actual=returned,
    )
    loss, gradient = returned
    if isinstance(gradient, torch.Tensor):
        gradient = gradient.detach()
    return loss, gradient


def _number(loss):
    """Return a loss that came as a tensor of shape () as a float; anything else as it is."""
    return loss.item() if isinstance(loss, torch.Tensor) and loss.shape == () else loss


def _check_loss(loss, expected, logits=None, target=None):
    shown = None if logits is None else {"logits": logits, "target": target}
    # The loss of float32 logits, even when .item() has made it a Python float.
    check_close(_number(loss), float(expected), rtol=1e-4, atol=1e-6, dtype="kind", input=shown)
