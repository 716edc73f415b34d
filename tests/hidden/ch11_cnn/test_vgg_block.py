"""Suite of ch11_cnn/vgg_block.

What a student calls the layers, and in which order they are made, is free. So nothing goes by names: Module._apply,
which double() and to() are made of, hands every parameter and buffer to a function and keeps what that returns, and
the functions here choose values by the shape alone.

All convolutions of a block but the first have one shape and so get equal weights; that they are several layers shows
in the parameters. Tolerances: the defaults. Values are compared in float64, where another order of summation changes
them by some 1e-15 of their size, far within rtol 1e-7; those of the float32 cases are exact.
"""

import numpy as np
import torch

from grader.testing import case, check_close, check_true, check_unchanged


@case(
    points=1,
    visibility="public",
    ko="합성곱 하나짜리 블록이 설명의 예와 같다",
    en="gives the value of the worked example for a block with a single convolution",
)
def test_smallest(submission):
    block = submission.VGGBlock(1, 1, 1)
    weight = torch.tensor([[[[0.0, 0.0, 0.0], [0.0, 1.0, -1.0], [0.0, 0.0, 0.0]]]])
    block._apply(lambda tensor: tensor.new_full(tensor.shape, 0.5) if tensor.dim() == 1 else weight.clone())
    x = torch.tensor([[[[1.0, 2.0], [5.0, 4.0]]]])
    check_close(block(x).detach(), torch.tensor([[[[4.5]]]]), input=x)


@case(
    points=1,
    visibility="public",
    ko="VGG-16의 첫 블록이 높이와 너비를 반으로 줄이고 매개변수가 38,720개이다",
    en="halves height and width in the first block of VGG-16, with 38,720 parameters",
)
def test_first_block(submission):
    block = _cleared(submission.VGGBlock(3, 64))
    _check_shape(block(torch.zeros(2, 3, 32, 32)), (2, 64, 16, 16))
    _check_count(block, 38_720)


@case(
    points=2,
    ko="합성곱마다 가중치와 편향이 따로 있고 첫 합성곱만 입력의 채널을 읽는다",
    en="has weights and a bias for each convolution, of which only the first reads the channels of the input",
)
def test_parameters(submission):
    for in_channels, out_channels, n_convs in ((1, 4, 1), (5, 2, 3), (4, 6, 4)):
        block = _cleared(submission.VGGBlock(in_channels, out_channels, n_convs))
        # From parameters(), so that the answers show what may differ in nothing else: one layer used several times.
        found = sorted(tuple(parameter.shape) for parameter in list(block.parameters()))
        channels = [in_channels] + [out_channels] * (n_convs - 1)
        expected = sorted([(out_channels, c, 3, 3) for c in channels] + [(out_channels,)] * n_convs)
        check_true(
            found == expected,
            ko=f"매개변수의 모양이 {found}입니다. {expected}이어야 합니다.",
            en=f"the parameters have the shapes {found}, expected {expected}",
            expected=expected,
            actual=found,
        )


@case(
    points=1,
    ko="창마다 가장 큰 값을 고르고 테두리에는 0을 한 겹 두른다",
    en="takes the largest value of each window, with one ring of zeros as padding",
)
def test_pooling(submission, reference, rng):
    # Nothing is negative here, so that ReLUs change nothing: this looks at padding and pooling alone.
    block, twin = _twins(submission, reference, _draws(rng, is_positive=True), 2, 3, 1)
    x = torch.from_numpy(rng.random((2, 2, 4, 6)))
    check_close(block(x).detach(), twin(x).detach())


@case(
    points=1,
    ko="높이나 너비가 홀수이면 마지막 줄을 뺀다",
    en="leaves out the last line of an odd height or width",
)
def test_odd_sizes(submission, reference, rng):
    block, twin = _twins(submission, reference, _draws(rng, is_positive=True), 2, 3, 2)
    for height, width in ((3, 2), (2, 5), (7, 3)):
        x = torch.from_numpy(rng.random((1, 2, height, width)))
        check_close(block(x).detach(), twin(x).detach())


@case(
    points=2,
    ko="모든 합성곱의 뒤에 렐루가 있다",
    en="puts a ReLU behind every convolution",
    hint_ko="합성곱과 합성곱 사이, 그리고 마지막 합성곱과 풀링 사이를 차례로 확인하세요.",
    hint_en="Check between each two convolutions, then between the last one and the pooling.",
)
def test_random(submission, reference, rng):
    for sizes in ((3, 4, 1), (1, 5, 2), (4, 2, 3), (2, 2, 4)):
        block, twin = _twins(submission, reference, _draws(rng), *sizes)
        x = _normal(rng, 3, sizes[0], 8, 6)
        check_close(block(x).detach(), twin(x).detach())


@case(
    points=1,
    ko="기울기가 첫 합성곱까지 모든 매개변수와 입력에 흐른다",
    en="lets gradients flow to all parameters down to the first convolution, and to the input",
)
def test_gradients(submission, reference, rng):
    for sizes in ((3, 5, 2), (2, 4, 3)):
        block, twin = _twins(submission, reference, _draws(rng), *sizes)
        _check_gradients(block, twin, _normal(rng, 2, sizes[0], 6, 5), rng)


@case(
    points=1,
    ko="float32에서도 계산하고, 입력을 바꾸지 않으며, 학습과 평가에서 같다",
    en="computes in float32 too, leaves its input alone, and is the same in training and evaluation",
)
def test_float32_and_modes(submission):
    block = submission.VGGBlock(1, 2, 2)
    block._apply(_constant(1.0, -1.0))
    # The first convolution counts 4, 6, 4 pixels in each row, less 1; the second adds up 16 or 22 of each channel.
    x = torch.ones(1, 1, 2, 3)
    for mode in (block.train, block.eval):
        mode()
        check_close(check_unchanged(block, x).detach(), torch.full((1, 2, 1, 1), 2.0 * 22.0 - 1.0))


def _constant(weight, bias):
    """Return a function that fills weights with one value and all vectors with another."""
    return lambda tensor: tensor.new_full(tensor.shape, bias if tensor.dim() == 1 else weight)


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
    """Return the student's block and the reference's in float64, filled by shape."""
    pair = submission.VGGBlock(*sizes), reference.VGGBlock(*sizes)
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
