"""Suite of ch04_forward/torch_net.

Every case loads parameters of its own into the student's network, so nothing depends on how it was initialised.
Tolerances: the defaults of check_close. float32 has rtol 1e-4 and atol 1e-6, some ten roundings of 1e-7, and the sums
have at most six terms of about 1; whether a softmax is taken directly or through its logarithm stays far within it.
"""

import torch

from grader.testing import case, check_close, check_true, check_unchanged


@case(
    points=1,
    visibility="public",
    ko="노드가 하나씩인 신경망이 두 클래스의 확률을 낸다",
    en="gives the probabilities of two classes for a network with a single node in each layer",
)
def test_smallest(submission):
    model = submission.Net(1, 1, 2)
    model.load_state_dict(_parameters([[2.0]], [-1.0], [[1.0], [-1.0]], [0.0, 0.5]))
    # h = 2 - 1 = 1, the scores are (1, -0.5), and 1 / (1 + exp(-1.5)) = 0.8175745.
    x = torch.tensor([[1.0]])
    check_close(model(x).detach(), torch.tensor([[0.8175745, 0.1824255]]), input=x)


@case(
    points=2,
    visibility="public",
    ko="강의의 2-3-2 신경망에서 표본마다 확률의 합이 1이다",
    en="gives every sample probabilities that add up to 1 in the lesson's network 2-3-2",
)
def test_worked_batch(submission):
    model = submission.Net(2, 3, 2)
    first = [[1.0, 0.5], [-1.0, 1.0], [0.5, -1.0]], [0.0, 0.5, 0.5]
    second = [[0.5, -1.0, 1.0], [-0.5, 1.0, 0.5]], [0.5, 0.0]
    model.load_state_dict(_parameters(*first, *second))
    x = torch.tensor([[1.0, 2.0], [2.0, -1.0]])
    check_close(model(x).detach(), torch.tensor([[0.3775407, 0.6224593], [0.9626731, 0.0373269]]), input=x)


@case(
    points=2,
    ko="크기가 서로 다른 층과 배치에서 식과 같다",
    en="follows the formula for layers and batches of unequal sizes",
)
def test_batches(submission, reference, rng):
    # Batches of one row, of as many rows as classes, and without rows. One class: its probability is 1.
    results = []
    for (d, h, m), rows in (((4, 3, 5), 1), ((3, 6, 4), 4), ((2, 5, 3), 7), ((5, 2, 2), 0), ((2, 3, 1), 3)):
        model, twin, _ = _twins(submission, reference, rng, d, h, m)
        x = _normal(rng, rows, d)
        results.append((model(x).detach(), twin(x).detach()))
    for result, expected in results:
        check_close(result, expected)


@case(
    points=1,
    ko="표본 하나와 순차열의 배치에서도 마지막 축이 확률이다",
    en="puts the probabilities on the last axis for a single sample and a batch of sequences, too",
    hint_ko="x의 축이 하나이거나 셋일 때 softmax의 dim이 가리키는 축이 어디인지 세어 보세요.",
    hint_en="Which axis does the dim of the softmax name when x has one axis, or three?",
)
def test_other_numbers_of_axes(submission, reference, rng):
    model, twin, _ = _twins(submission, reference, rng, 3, 5, 4)
    inputs = [_normal(rng, 3), _normal(rng, 2, 6, 3)]
    results = [model(x).detach() for x in inputs]
    for x, result in zip(inputs, results, strict=True):
        check_close(result, twin(x).detach())


@case(
    points=1,
    ko="가중합이 ±1000이어도 확률이 유한하다",
    en="stays finite for weighted sums of ±1000",
)
def test_large_sums(submission):
    model = submission.Net(1, 1, 3)
    model.load_state_dict(_parameters([[1.0]], [0.0], [[1.0], [0.0], [-1.0]], [0.0, 0.0, 0.0]))
    check_close(model(torch.tensor([[1000.0], [0.0]])).detach(), torch.tensor([[1.0, 0.0, 0.0], [1 / 3, 1 / 3, 1 / 3]]))


@case(
    points=1,
    ko="기울기가 네 매개변수와 입력 모두에 흐른다",
    en="lets gradients flow to all four parameters and to the input",
)
def test_gradients(submission, reference, rng):
    model, twin, _ = _twins(submission, reference, rng, 3, 4, 5)
    labels = torch.tensor([4, 0, 2])
    x = _normal(rng, 3, 3)
    found, expected = (_gradients(net, x.clone().requires_grad_(), labels) for net in (model, twin))
    for name, wanted in expected.items():
        got = found.get(name)
        check_true(
            got is not None,
            ko=f"{name}: 기울기가 없습니다. 계산 그래프가 중간에 끊겼습니다.",
            en=f"{name} has no gradient: the computation graph is cut somewhere",
        )
        check_close(got, wanted)


@case(
    points=1,
    ko="매개변수는 hidden과 out의 가중치와 편향 넷뿐이고, 불러온 값을 쓴다",
    en="has the weights and biases of hidden and out as its only parameters and uses those it loads",
)
def test_parameters(submission, reference, rng):
    model, _, state = _twins(submission, reference, rng, 4, 6, 3)
    held = model.state_dict()
    check_close({name: tensor.detach() for name, tensor in held.items()}, state)
    parameters = list(model.parameters())
    check_true(
        len(parameters) == 4,
        ko=f"학습되는 매개변수가 {len(parameters)}개입니다. 네 개이어야 합니다.",
        en=f"there are {len(parameters)} trainable parameters, expected four",
        expected=4,
        actual=len(parameters),
    )


@case(
    points=1,
    ko="float64에서도 계산하고, 입력을 바꾸지 않으며, 학습과 평가에서 같다",
    en="computes in float64 too, leaves its input alone, and is the same in training and evaluation",
)
def test_float64_and_modes(submission, reference, rng):
    model, twin, _ = _twins(submission, reference, rng, 3, 4, 2)
    model.double()
    x = _normal(rng, 5, 3).double()
    expected = twin.double()(x).detach()
    results = [check_unchanged(mode(), x).detach() for mode in (model.train, model.eval)]
    for result in results:
        check_close(result, expected)


def _parameters(W1, b1, W2, b2):
    """Return a state_dict; the weights as (outputs, inputs)."""
    names = ("hidden.weight", "hidden.bias", "out.weight", "out.bias")
    return {name: torch.tensor(values) for name, values in zip(names, (W1, b1, W2, b2), strict=True)}


def _twins(submission, reference, rng, n_feature, n_hidden, n_output):
    """Return the student's network and the reference's with the same random parameters, and these."""
    shapes = {
        "hidden.weight": (n_hidden, n_feature),
        "hidden.bias": (n_hidden,),
        "out.weight": (n_output, n_hidden),
        "out.bias": (n_output,),
    }
    state = {name: _normal(rng, *shape) for name, shape in shapes.items()}
    model, twin = (module.Net(n_feature, n_hidden, n_output) for module in (submission, reference))
    model.load_state_dict(state)
    twin.load_state_dict(state)
    return model, twin, state


def _normal(rng, *shape):
    return torch.from_numpy(rng.normal(size=shape)).float()


def _gradients(model, x, labels):
    """Return the gradients of the mean cross-entropy in the parameters and in x, by name."""
    parameters = {name: parameter for name, parameter in model.named_parameters()}  # noqa: C416
    probabilities = model(x)
    check_true(
        probabilities.requires_grad,
        ko="출력이 계산 그래프에 이어져 있지 않습니다. 기울기가 흐르지 못합니다.",
        en="the output is cut off from the computation graph, so no gradient can flow",
    )
    loss = -torch.log(probabilities[torch.arange(len(labels)), labels]).mean()
    loss.backward()
    return {name: parameter.grad for name, parameter in parameters.items()} | {"x": x.grad}
