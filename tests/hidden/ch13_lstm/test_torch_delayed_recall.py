"""Suite of ch13_lstm/torch_delayed_recall.

The sequences of the training are drawn here, and the judge hands out exactly the 400 batches of the budget. The model
is then asked for 1,000 other sequences, whose labels never leave the judge. Random are also the parameters a model
starts with, out of the global generator that is seeded by the course's seed and the case.

Thresholds, from figures/thresholds.py: of 50 seeds the reference's worst share of right answers rounds to 1.000 for
6, 12 and 20 elements alike (of 200 others the worst for 20 is 0.990), those of 20 seeds of the variants to 0.998 or
more. An LSTM as PyTorch initialises it, trained in the same way, has 1.000 for 6 elements in all seeds and for 12 in
most of them, but guesses with 20, where its median is 0.254; a GRU has 1.000 for 6 and 12, and for 20 in some of the
seeds. A plain RNN does 6 and guesses from 12 on. Chance is 0.25, and the standard deviation of a share out of 1,000
at most 0.016. So 0.9 asks for a memory that works, 0.6 for one that is on its way.

Tolerances: the defaults of float32 (rtol 1e-4, atol 1e-6), for sums of some 40 terms of at most 1 along at most nine
steps.
"""

import math

import numpy as np
import torch

from grader.testing import case, check_close, check_trains, check_true, check_unchanged

N_INPUT, N_HIDDEN, N_SYMBOLS = 5, 32, 4
BATCHES, ROWS, WINDOW, HELD_OUT = 400, 32, 5, 1000
MAX_PARAMETERS = 15_000


@case(
    points=1,
    visibility="public",
    ko="원소 하나를 읽고 기호마다 점수 하나와 상태를 내며, 점수는 확률이 아니다",
    en="reads a single element and gives one score for each symbol, no probabilities, and a state",
)
def test_smallest(submission):
    model = submission.RecallNet(1, 2, 3)
    scores, _ = _two(model(torch.zeros(1, 1, 1)))
    _check_shape(scores, (1, 3))
    scores = _two(model(torch.linspace(-2, 2, 7).reshape(7, 1, 1)))[0].detach()
    # Logits add up to 1 in all of seven rows by a chance that need not be reckoned with.
    check_true(
        not torch.allclose(scores.sum(dim=1), torch.ones(7)),
        ko="점수의 합이 행마다 1입니다. 소프트맥스는 손실 함수 안에 있으니 여기서는 빼세요.",
        en="the scores of every row add up to 1: leave the softmax to the loss function",
        actual=scores,
    )


@case(
    points=1,
    visibility="public",
    ko="train은 배치마다 갱신 전의 손실을 float로 돌려주고 모델을 바꾼다",
    en="train returns the loss of each batch before its update, as floats, and changes the model",
)
def test_losses(submission):
    # One batch three times: its loss must be that of the model as it was, then fall.
    x = torch.zeros(2, 3, N_INPUT)
    x[:, :, 1] = 1
    x[:, 0, N_INPUT - 1] = 1
    labels = torch.tensor([1, 1])
    model = submission.RecallNet(N_INPUT, 8, N_SYMBOLS)
    scores = _two(model(x))[0].detach()
    first = float(torch.nn.functional.cross_entropy(scores, labels))
    losses = _checked_losses(submission.train(model, [(x, labels)] * 3), 3)
    check_close({"losses[0]": losses[0]}, {"losses[0]": first}, rtol=1e-4, atol=1e-6, dtype="kind")
    check_true(
        losses[2] < losses[0],
        ko="같은 배치로 두 번 갱신했는데 손실이 줄지 않았습니다.",
        en="the loss of a batch is not lower after two updates on that very batch",
        actual=losses,
    )


@case(
    points=1,
    ko="배치의 시퀀스는 서로를 보지 않고, 길이는 어떻든 좋다",
    en="the sequences of a batch do not see each other, and may have any length",
    hint_ko="torch의 순환층은 따로 말하지 않으면 첫 축을 시간으로 봅니다.",
    hint_en="Unless told otherwise, the recurrent layers of torch take the first axis for time.",
)
def test_rows(submission, rng):
    model = submission.RecallNet(3, 4, 2)
    for n, t in ((4, 1), (3, 7), (7, 3), (2, 5)):
        x = _normal(rng, n, t, 3)
        scores = _two(check_unchanged(model, x))[0].detach()
        _check_shape(scores, (n, 2))
        for row in range(n):
            alone = _two(model(x[row : row + 1]))[0].detach()
            check_close(alone, scores[row : row + 1])


@case(
    points=1,
    ko="토막을 이어 읽어도, 상태를 건네면 점수가 같다",
    en="gives the same scores when a sequence comes in pieces and the state is handed on",
)
def test_pieces(submission, rng):
    model = submission.RecallNet(3, 6, 4)
    x = _normal(rng, 3, 9, 3)
    whole = _two(model(x))[0].detach()
    for cuts in ((4,), (1, 2, 8)):
        state = None
        for piece in torch.tensor_split(x, cuts, dim=1):
            scores, state = _two(model(piece) if state is None else model(piece, state))
        check_close(scores.detach(), whole)


@case(
    points=1,
    ko="매개변수는 15,000개 이하이고, 기울기가 모두에, 그리고 첫 원소까지 닿는다",
    en="has at most 15,000 parameters, and gradients reach all of them and the first element",
)
def test_parameters(submission, rng):
    model = submission.RecallNet(N_INPUT, N_HIDDEN, N_SYMBOLS)
    parameters = list(model.parameters())
    count = sum(parameter.numel() for parameter in parameters)
    check_true(
        0 < count <= MAX_PARAMETERS,
        ko=f"매개변수가 {count}개입니다. 15000개 이하이어야 합니다.",
        en=f"there are {count} parameters, at most 15000 are allowed",
        actual=count,
    )
    x = _normal(rng, 4, 4, N_INPUT).requires_grad_()
    scores, _ = _two(model(x))
    check_true(
        scores.requires_grad,
        ko="점수가 계산 그래프에 이어져 있지 않습니다. 기울기가 흐르지 못합니다.",
        en="the scores are cut off from the computation graph, so no gradient can flow",
    )
    (scores * _normal(rng, 4, N_SYMBOLS)).sum().backward()
    without = [str(tuple(p.shape)) for p in parameters if p.grad is None or not bool(p.grad.any())]
    check_true(
        not without,
        ko=f"기울기가 닿지 않은 매개변수가 있습니다. 모양: {', '.join(without)}",
        en=f"parameters that no gradient reaches, of shape {', '.join(without)}",
    )
    check_true(
        x.grad is not None and bool((x.grad != 0).any(dim=2).all()),
        ko="손실의 기울기가 시퀀스의 첫 원소까지 거슬러 가지 못합니다.",
        en="the gradient does not go back to the first elements of the sequences",
    )


@case(
    points=1,
    time_limit_s=20.0,
    ko="길이 6인 새 시퀀스를 열에 아홉 맞힌다",
    en="is right for nine of ten new sequences of 6 elements",
)
def test_six(submission, rng):
    _check_recall(submission, rng, 6, 0.9)


@case(
    points=2,
    time_limit_s=20.0,
    ko="길이 12인 새 시퀀스를 열에 아홉 맞힌다",
    en="is right for nine of ten new sequences of 12 elements",
)
def test_twelve(submission, rng):
    _check_recall(submission, rng, 12, 0.9)


@case(
    points=1,
    time_limit_s=20.0,
    ko="길이 20인 새 시퀀스를 열에 여섯 맞힌다",
    en="is right for six of ten new sequences of 20 elements",
)
def test_twenty(submission, rng):
    _check_recall(submission, rng, 20, 0.6)


@case(
    points=1,
    time_limit_s=20.0,
    ko="길이 20인 새 시퀀스를 열에 아홉 맞힌다",
    en="is right for nine of ten new sequences of 20 elements",
    hint_ko="망각 게이트는 처음에 얼마나 열려 있나요? 20걸음 뒤에는 처음의 몇 분의 1이 남나요?",
    hint_en="How far open is the forget gate at the beginning? Which share is left after 20 steps?",
)
def test_twenty_reliably(submission, rng):
    _check_recall(submission, rng, 20, 0.9)


def _draw(rng, rows, length):
    """Return sequences of the task and the numbers of their marked symbols."""
    symbols = rng.integers(0, N_SYMBOLS, size=(rows, length))
    marked = rng.integers(0, WINDOW, size=rows)
    x = np.zeros((rows, length, N_INPUT), dtype=np.float32)
    every = np.arange(rows)
    x[every[:, None], np.arange(length), symbols] = 1
    x[every, marked, N_INPUT - 1] = 1
    return torch.from_numpy(x), torch.from_numpy(symbols[every, marked])


def _check_recall(submission, rng, length, wanted):
    """Fail unless a new model, trained within the budget, is right for the share ``wanted`` of new sequences."""
    batches = [_draw(rng, ROWS, length) for _ in range(BATCHES)]
    x, labels = _draw(rng, HELD_OUT, length)
    model = submission.RecallNet(N_INPUT, N_HIDDEN, N_SYMBOLS)
    # What follows a parameter that the suite has changed is not replayed by the diagnosis. It would train every known
    # mistake anew, for which it has no time; the cases without training tell them apart. A millionth helps nobody.
    with torch.no_grad():
        next(iter(list(model.parameters()))).add_(1e-6)
    _checked_losses(submission.train(model, batches), BATCHES)
    scores = _two(model(x))[0].detach()
    _check_shape(scores, (HELD_OUT, N_SYMBOLS))
    share = float((scores.argmax(dim=1) == labels).double().mean())
    check_true(
        share >= wanted,
        ko=f"처음 보는 시퀀스의 {share:.1%}를 맞혔습니다. {wanted:.0%} 이상이어야 합니다. 찍으면 25%입니다.",
        en=f"{share:.1%} of the new sequences are right, needed {wanted:.0%}; guessing gives 25%",
        actual=share,
    )


def _checked_losses(losses, count):
    """Return the losses as they are, if they are a list of ``count`` finite Python floats."""
    check_true(
        type(losses) in (list, tuple) and all(type(loss) is float for loss in losses) and len(losses) == count,
        ko=f"train은 배치마다 하나씩 파이썬 float {count}개의 리스트를 돌려주어야 합니다.",
        en=f"train must return a list of {count} Python floats, one for each batch",
        actual=losses,
    )
    # Names the step of the first loss that is NaN or infinite; how low it gets is judged by the answers.
    check_trains(lambda _: losses, threshold=math.inf, seeds=(0,), at_least=1)
    return losses


def _two(returned):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 2 and isinstance(returned[0], torch.Tensor),
        ko="RecallNet은 (점수 텐서, 상태)를 돌려주어야 합니다.",
        en="RecallNet must return (tensor of scores, state)",
        actual=returned,
    )
    return returned


def _check_shape(scores, shape):
    check_true(
        tuple(scores.shape) == shape and scores.dtype == torch.float32 and bool(torch.isfinite(scores).all()),
        ko=f"점수는 모양이 {shape}인 유한한 float32 텐서이어야 합니다. 모양은 {tuple(scores.shape)}입니다.",
        en=f"the scores must be a finite float32 tensor of shape {shape}; the shape is {tuple(scores.shape)}",
        expected=shape,
        actual=tuple(scores.shape),
    )


def _normal(rng, *shape):
    return torch.from_numpy(rng.normal(size=shape)).float()
