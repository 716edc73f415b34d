"""Suite of ch11_cnn/lenet5.

What a student calls the layers, and in which order they are made, is free. So nothing goes by names: Module._apply,
which double() and to() are made of, hands every parameter and buffer to a function and keeps what that returns, and
the functions here choose values by the shape alone.

Tolerances: the defaults. Values are compared in float64, where another order of summation changes them by some 1e-15
of their size, far within rtol 1e-7. The float32 cases add up at most 400 equal terms; that is some 1e-6, and rtol 1e-4.
"""

import numpy as np
import torch

from grader.testing import case, check_close, check_true, check_unchanged


@case(
    points=1,
    visibility="public",
    ko="이미지마다 클래스의 수만큼 점수를 낸다",
    en="gives every image one score for each class",
)
def test_shapes(submission):
    model = _cleared(submission.LeNet5())
    for rows in (1, 3):
        _check_shape(model(torch.zeros(rows, 1, 32, 32)), (rows, 10))
    _check_shape(_cleared(submission.LeNet5(3, 7))(torch.zeros(2, 3, 32, 32)), (2, 7))


@case(
    points=1,
    visibility="public",
    ko="매개변수가 기본값에서 61,706개이고 채널과 클래스의 수를 따른다",
    en="has 61,706 parameters by default, and as many as channels and classes ask for",
)
def test_parameter_count(submission):
    _check_count(_cleared(submission.LeNet5()), 61_706)
    # 5 * 5 * 6 more weights for each channel, 84 + 1 fewer for each class that is missing.
    _check_count(_cleared(submission.LeNet5(3, 7)), 61_706 + 2 * 150 - 3 * 85)


@case(
    points=1,
    visibility="public",
    ko="모든 노드가 평균을 낼 때 1로 채운 이미지의 점수가 tanh를 네 번 거친 값이다",
    en="scores an image of ones with four times tanh when every unit takes a mean",
)
def test_worked_example(submission):
    model = submission.LeNet5()
    model._apply(_means)
    x = torch.ones(1, 1, 32, 32)
    check_close(model(x).detach(), torch.full((1, 10), 0.51261467), input=x)


@case(
    points=1,
    ko="풀링이 네 값의 평균을 낸다",
    en="takes the mean of four values in its pooling",
)
def test_average_pooling(submission, reference, rng):
    # For signals below 1e-4 tanh is the identity up to 3e-9 of their size, so this looks at the pooling alone.
    fill = _draws(rng, is_positive=True)
    weights_only = lambda tensor: torch.zeros_like(tensor) if tensor.dim() == 1 else fill(tensor)  # noqa: E731
    model, twin = _twins(submission, reference, weights_only, 2, 5)
    x = 1e-4 * torch.from_numpy(rng.random((2, 2, 32, 32)))
    check_close(model(x).detach(), twin(x).detach())


@case(
    points=1,
    ko="두 합성곱과 앞의 두 밀집층 뒤에 tanh가 있다",
    en="puts a tanh behind both convolutions and the first two dense layers",
)
def test_activations(submission, reference, rng):
    # Where all pixels of a channel are alike, so are they behind a convolution without padding, and pooling does
    # nothing: this looks at the activations alone.
    model, twin = _twins(submission, reference, _draws(rng), 2, 4)
    x = _normal(rng, 5, 2, 1, 1).expand(5, 2, 32, 32).contiguous()
    check_close(model(x).detach(), twin(x).detach())


@case(
    points=1,
    ko="마지막 점수는 로짓 그대로다",
    en="returns the last scores as logits",
)
def test_logits(submission):
    # All weights are 0, so the scores are the biases of the last layer, the only vector with seven elements.
    model = submission.LeNet5(1, 7)
    wanted = torch.tensor([3.0, -2.0, 0.0, 10.0, -0.5, 1.0, -7.0])
    model._apply(lambda tensor: wanted.clone() if tensor.shape == (7,) else torch.zeros_like(tensor))
    check_close(model(torch.ones(2, 1, 32, 32)).detach(), wanted.expand(2, 7))


@case(
    points=2,
    ko="임의의 이미지와 매개변수에서 참조와 같은 점수를 낸다",
    en="agrees with the reference on random images and parameters",
    hint_ko="펼치는 순서와 채널마다의 값을 확인하세요. 한 이미지는 (16, 5, 5)에서 (400,)으로 펼쳐집니다.",
    hint_en="Check the order of flattening and the values channel by channel: an image goes from (16, 5, 5) to (400,).",
)
def test_random(submission, reference, rng):
    for sizes, rows in (((1, 10), 1), ((3, 7), 4), ((2, 1), 2)):
        model, twin = _twins(submission, reference, _draws(rng), *sizes)
        x = _normal(rng, rows, sizes[0], 32, 32)
        check_close(model(x).detach(), twin(x).detach())


@case(
    points=1,
    ko="기울기가 첫 합성곱까지 모든 매개변수와 입력에 흐른다",
    en="lets gradients flow to all parameters down to the first convolution, and to the input",
)
def test_gradients(submission, reference, rng):
    model, twin = _twins(submission, reference, _draws(rng), 2, 3)
    _check_gradients(model, twin, _normal(rng, 3, 2, 32, 32), rng)


@case(
    points=1,
    ko="float32에서도 계산하고, 입력을 바꾸지 않으며, 학습과 평가에서 같다",
    en="computes in float32 too, leaves its input alone, and is the same in training and evaluation",
)
def test_float32_and_modes(submission):
    model = submission.LeNet5(2, 3)
    model._apply(_means)
    x = torch.full((2, 2, 32, 32), 1.0)
    for mode in (model.train, model.eval):
        mode()
        check_close(check_unchanged(model, x).detach(), torch.full((2, 3), 0.51261467))


def _means(tensor):
    """Fill by shape: biases with 0, the weights of each unit with 1 over their number, so that it takes a mean."""
    return tensor.new_full(tensor.shape, 0.0 if tensor.dim() < 2 else tensor.shape[0] / tensor.numel())


def _draws(rng, *, is_positive=False):
    """Return a function that fills tensors by shape with draws; a kernel as large as its input like a dense layer."""
    seed = int(rng.integers(2**32))

    def fill(tensor):
        if tensor.dim() == 0:  # what counts the batches, should there be a batch normalization
            return tensor
        n_in = tensor.numel() // tensor.shape[0] if tensor.dim() > 1 else 1
        draws = np.random.default_rng([seed, tensor.dim() > 1, tensor.shape[0], n_in])
        values = draws.uniform(0.5, 1.5, tensor.shape) if is_positive else draws.normal(size=tensor.shape)
        scale = n_in if is_positive else np.sqrt(n_in)  # so that outputs are about as large as inputs
        return torch.from_numpy(values / scale)

    return fill


def _twins(submission, reference, fill, *sizes):
    """Return the student's model and the reference's in float64, filled by shape."""
    pair = submission.LeNet5(*sizes), reference.LeNet5(*sizes)
    for model in pair:
        model.double()
        model._apply(fill)
    return pair


def _cleared(model):
    """Set all parameters to 0: what a model was initialised with must not matter, for the diagnosis either."""
    return model._apply(torch.zeros_like)


def _parameters(model):
    """Return the parameters, as parameters() does, but without their order showing in what a submission answers.

    The diagnosis compares these answers with those of known mistakes, whose layers may have been made in another order.
    """
    found = {}

    def keep(tensor):
        if isinstance(tensor, torch.nn.Parameter):
            found[id(tensor)] = tensor
        return tensor.detach().clone()

    model._apply(keep)
    return list(found.values())


def _check_shape(output, expected):
    check_true(
        tuple(output.shape) == expected,
        ko=f"출력의 모양이 {tuple(output.shape)}입니다. {expected}이어야 합니다.",
        en=f"the output has the shape {tuple(output.shape)}, expected {expected}",
        expected=expected,
        actual=tuple(output.shape),
    )


def _check_count(model, expected):
    count = sum(parameter.numel() for parameter in _parameters(model))
    check_true(
        count == expected,
        ko=f"매개변수의 수가 {count}입니다. {expected}이어야 합니다.",
        en=f"the number of parameters is {count}, expected {expected}",
        expected=expected,
        actual=count,
    )


def _normal(rng, *shape):
    return torch.from_numpy(rng.normal(size=shape))


def _check_gradients(model, twin, x, rng):
    """Compare the gradients of a weighted sum of the outputs in x and in all parameters of both models."""
    weights = _normal(rng, *twin(x).shape)
    found, expected = (_gradients(net, x.clone().requires_grad_(), weights) for net in (model, twin))
    check_true(
        found.keys() == expected.keys(),
        ko=f"매개변수의 모양이 {_shapes(found)}입니다. {_shapes(expected)}이어야 합니다.",
        en=f"the parameters have the shapes {_shapes(found)}, expected {_shapes(expected)}",
    )
    for key, wanted in expected.items():
        check_close(found[key], wanted)


def _gradients(model, x, weights):
    """Return the gradients in x and, by shape, in the parameters: those of one shape are added up."""
    parameters = _parameters(model)
    output = model(x)
    check_true(
        output.requires_grad,
        ko="출력이 계산 그래프에 이어져 있지 않습니다. 기울기가 흐르지 못합니다.",
        en="the output is cut off from the computation graph, so no gradient can flow",
    )
    _check_shape(output, tuple(weights.shape))
    (output * weights).sum().backward()
    gradients = {"x": x.grad}
    for parameter in parameters:
        check_true(
            parameter.grad is not None,
            ko=f"모양이 {tuple(parameter.shape)}인 매개변수에 기울기가 흐르지 않습니다.",
            en=f"no gradient reaches a parameter of the shape {tuple(parameter.shape)}",
        )
        # A kernel that covers its whole input is a dense layer: (120, 16, 5, 5) and (120, 400) are the same weights.
        rows = parameter.grad.flatten(1) if parameter.dim() > 1 else parameter.grad
        gradients[tuple(rows.shape)] = gradients.get(tuple(rows.shape), 0) + rows
    return gradients


def _shapes(gradients):
    return sorted(key for key in gradients if key != "x")
