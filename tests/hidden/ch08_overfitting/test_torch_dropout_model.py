"""Suite of ch08_overfitting/torch_dropout_model.

Every case loads parameters of its own (only test_default_sizes lets the model keep its initial ones, and looks at no
value). In training the parameters are chosen so that the scores show the masks themselves: 0 or a known power of
1 / (1 - p). Which elements are 0 is left to chance; shares use Hoeffding's bound at 5e-8 for each of the eight checks,
so a right solution is rejected in fewer than one run in a million. Tolerances: the defaults of float32 (rtol 1e-4, atol
1e-6); sums have at most eight terms of about 1, whose rounding is some 1e-6.
"""

import torch

from grader.testing import case, check_close, check_frequency, check_true, check_unchanged

FALSE_ALARM = 5e-8


@case(
    points=1,
    visibility="public",
    ko="노드가 하나씩인 모델이 평가에서 식과 같은 점수를 낸다",
    en="gives the score of the formula in evaluation with one node in each layer",
)
def test_smallest(submission):
    model = submission.DropoutModel(1, 1, 1, 0.5)
    model.load_state_dict(_state([[2.0]], [-1.0], [[3.0]], [-1.0], [[-0.5]], [0.25]))
    model.eval()
    # h1 = relu(2 x - 1), h2 = relu(3 h1 - 1), score = 0.25 - h2 / 2: for x = 1 that is 1, 2, -0.75.
    x = torch.tensor([[1.0], [0.0], [2.0]])
    check_close(model(x).detach(), torch.tensor([[-0.75], [0.25], [-3.75]]), input=x)


@case(
    points=1,
    visibility="public",
    time_limit_s=10.0,  # 2.4 million initial values cross the channel for counting
    ko="기본값은 784-1200-1200-10이고 매개변수가 2,395,210개이다",
    en="is 784-1200-1200-10 by default, with 2,395,210 parameters",
)
def test_default_sizes(submission):
    model = submission.DropoutModel()
    scores = model(torch.zeros(3, 784)).detach()
    check_true(
        tuple(scores.shape) == (3, 10),
        ko=f"점수의 모양이 {tuple(scores.shape)}입니다. (3, 10)이어야 합니다.",
        en=f"the scores have the shape {tuple(scores.shape)}, expected (3, 10)",
        expected=(3, 10),
        actual=tuple(scores.shape),
    )
    count = sum(parameter.numel() for parameter in list(model.parameters()))
    check_true(
        count == 2_395_210,
        ko=f"매개변수가 {count}개입니다. 2395210개이어야 합니다.",
        en=f"there are {count} parameters, expected 2395210",
        expected=2_395_210,
        actual=count,
    )


@case(
    points=1,
    ko="크기가 다른 층에서 평가의 점수가 식과 같고 확률로 바뀌지 않는다",
    en="gives the scores of the formula in evaluation for unequal layers, not probabilities",
)
def test_evaluation(submission, reference, rng):
    for (d, h, m), p, rows in (((3, 5, 4), 0.5, 6), ((4, 2, 3), 0.9, 1), ((2, 6, 1), 0.0, 3), ((3, 4, 2), 0.2, 0)):
        model, twin = _twins(submission, reference, rng, d, h, m, p)
        model.eval()
        twin.eval()
        x = _normal(rng, rows, d)
        check_close(check_unchanged(model, x).detach(), twin(x).detach())


@case(
    points=1,
    ko="평가 모드에서는 같은 입력에 늘 같은 점수를 낸다",
    en="gives the same scores for the same input every time in evaluation mode",
)
def test_evaluation_is_fixed(submission, reference, rng):
    model, twin = _twins(submission, reference, rng, 3, 8, 4, 0.5)
    twin.eval()
    x = _normal(rng, 10, 3)
    model.train()
    model(x)
    model.eval()
    for _ in range(3):
        check_close(model(x).detach(), twin(x).detach())


@case(
    points=2,
    ko="학습 모드에서 둘째 은닉층의 원소를 p의 비율로 버리고 나머지를 키운다",
    en="drops the share p of the second hidden layer in training mode and scales up the rest",
)
def test_second_layer(submission):
    for p in (0.2, 0.5, 0.8):
        # h2 = relu(0 h1 + 1) = 1 whatever happens before, and the scores are h2 itself.
        model = _mask_model(submission, p, torch.zeros(30, 30), torch.ones(30))
        kept = _check_mask(model(torch.ones(100, 1)).detach(), 1 / (1 - p))
        check_frequency(kept.numpy(), 1 - p, false_alarm=FALSE_ALARM)


@case(
    points=1,
    ko="첫째 은닉층에서도 같은 비율로 버린다",
    en="drops at the same rate in the first hidden layer, too",
)
def test_both_layers(submission):
    for p in (0.2, 0.5):
        # h1 = 1, h2 = h1, scores = h2: what comes through has been kept, and scaled, twice. 0.5 is the default.
        model = _mask_model(submission, None if p == 0.5 else p, torch.eye(30), torch.zeros(30))
        kept = _check_mask(model(torch.ones(100, 1)).detach(), 1 / (1 - p) ** 2)
        check_frequency(kept.numpy(), (1 - p) ** 2, false_alarm=FALSE_ALARM)


@case(
    points=1,
    ko="노드마다, 표본마다, 호출마다 따로 버린다",
    en="drops for every node, sample and call on its own",
)
def test_independence(submission):
    p = 0.25
    model = _mask_model(submission, p, torch.zeros(30, 30), torch.ones(30))
    x = torch.ones(100, 1)
    kept, again = (_check_mask(model(x).detach(), 1 / (1 - p)) for _ in range(2))
    alike = p**2 + (1 - p) ** 2
    # Neighbours in pairs that do not overlap: samples, then nodes; and the same element in two calls.
    for first, second in ((kept[0::2], kept[1::2]), (kept[:, 0::2], kept[:, 1::2]), (kept, again)):
        check_frequency((first == second).numpy(), alike, false_alarm=FALSE_ALARM)


@case(
    points=1,
    ko="새 모델은 학습 모드이고, train()과 eval()을 오갈 수 있다",
    en="starts in training mode and can go back and forth between train() and eval()",
)
def test_modes(submission):
    x = torch.ones(20, 1)
    # Without setting a mode: 600 elements are all kept once in 2 ** 600.
    model = _mask_model(submission, 0.5, torch.zeros(30, 30), torch.ones(30))
    for is_training in (True, False, True, False, False, True):
        if is_training:
            model.train()
        else:
            model.eval()
        _check_mode(model(x).detach(), is_training)
    _check_mode(_mask_model(submission, 0.5, torch.zeros(30, 30), torch.ones(30))(x).detach(), True)


@case(
    points=1,
    ko="기울기가 살아남은 원소로만, 모든 매개변수와 입력에 흐른다",
    en="lets gradients flow to the input and all parameters, through kept elements only",
)
def test_gradients(submission, reference, rng):
    model, twin = _twins(submission, reference, rng, 3, 6, 4, 0.5)
    model.eval()
    twin.eval()
    x = _normal(rng, 5, 3)
    weights = _normal(rng, 5, 4)
    found, expected = (_gradients(net, x.clone().requires_grad_(), weights) for net in (model, twin))
    for name, wanted in expected.items():
        got = found.get(name)
        check_true(
            got is not None,
            ko=f"{name}: 기울기가 없습니다. 계산 그래프가 중간에 끊겼습니다.",
            en=f"{name} has no gradient: the computation graph is cut somewhere",
        )
        check_close(got, wanted)
    # In training with p = 0.5 and h2 = 1, the gradient of a sum of scores in layer3.weight counts the kept elements.
    model = _mask_model(submission, 0.5, torch.zeros(30, 30), torch.ones(30))
    parameters = {name: parameter for name, parameter in model.named_parameters()}  # noqa: C416
    scores = model(torch.ones(50, 1))
    scores.sum().backward()
    wanted = scores.detach().sum(dim=0).expand(30, 30)
    check_close(parameters["layer3.weight"].grad, wanted)


def _mask_model(submission, p, W2, b2):
    """Return a model of one feature and 30 hidden nodes with h1 = 1 for x = 1, and with h2 as its scores.

    None for p leaves it to the default.
    """
    size = len(b2)
    model = submission.DropoutModel(1, size, size, *(() if p is None else (p,)))
    model.load_state_dict(_state(torch.ones(size, 1), torch.zeros(size), W2, b2, torch.eye(size), torch.zeros(size)))
    return model


def _check_mask(scores, scale):
    """Fail unless the scores are 0 or scale; return where they are not 0."""
    kept = scores != 0
    check_close(scores, torch.where(kept, torch.tensor(scale), torch.tensor(0.0)))
    return kept


def _check_mode(scores, is_training):
    dropped = bool((scores == 0).any())
    check_true(
        dropped == is_training,
        ko="학습 모드에서 버려진 원소가 없습니다." if is_training else "평가 모드에서 원소가 버려졌습니다.",
        en="nothing was dropped in training mode" if is_training else "elements were dropped in evaluation mode",
    )


def _state(W1, b1, W2, b2, W3, b3):
    """Return a state_dict; the weights as (outputs, inputs)."""
    layers = {"layer1": (W1, b1), "layer2": (W2, b2), "layer3": (W3, b3)}
    return {
        f"{name}.{part}": torch.as_tensor(value)
        for name, pair in layers.items()
        for part, value in zip(("weight", "bias"), pair, strict=True)
    }


def _twins(submission, reference, rng, d, h, m, p):
    """Return the student's model and the reference's with the same random parameters."""
    shapes = ((h, d), (h,), (h, h), (h,), (m, h), (m,))
    state = _state(*(_normal(rng, *shape) for shape in shapes))
    model, twin = (module.DropoutModel(d, h, m, p) for module in (submission, reference))
    model.load_state_dict(state)
    twin.load_state_dict(state)
    return model, twin


def _normal(rng, *shape):
    return torch.from_numpy(rng.normal(size=shape)).float()


def _gradients(model, x, weights):
    """Return the gradients of a weighted sum of the scores in the parameters and in x, by name."""
    parameters = {name: parameter for name, parameter in model.named_parameters()}  # noqa: C416
    scores = model(x)
    check_true(
        scores.requires_grad,
        ko="출력이 계산 그래프에 이어져 있지 않습니다. 기울기가 흐르지 못합니다.",
        en="the output is cut off from the computation graph, so no gradient can flow",
    )
    (scores * weights).sum().backward()
    return {name: parameter.grad for name, parameter in parameters.items()} | {"x": x.grad}
