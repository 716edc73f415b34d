"""Suite of ch11_cnn/inception_block.

What a student calls the layers, and in which order they are made, is free. So nothing goes by names: Module._apply,
which double() and to() are made of, hands every parameter and buffer to a function and keeps what that returns, and
the functions here choose values by the shape alone.

Tensors of one shape get equal values, so the numbers of channels are mostly unequal. Tolerances: the defaults. Values
are compared in float64, where another order of summation changes them by some 1e-15 of their size, far within rtol
1e-7; those of the float32 cases are exact.
"""

import numpy as np
import torch

from grader.testing import case, check_close, check_true, check_unchanged


@case(
    points=1,
    visibility="public",
    ko="채널이 하나씩인 블록이 설명의 예와 같다",
    en="gives the values of the worked example for a block with single channels",
)
def test_smallest(submission):
    block = submission.InceptionBlock(1, 1, 1, 1, 1, 1, 1)
    block._apply(_constant(1.0, 0.0))
    x = torch.tensor([[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]])
    # Sums over windows of 1 x 1, 3 x 3 and 5 x 5, then maxima over 3 x 3.
    rows = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], [[12.0, 21.0, 16.0]] * 2, [[21.0] * 3] * 2, [[5.0, 6.0, 6.0]] * 2
    check_close(block(x).detach(), torch.tensor([list(rows)]), input=x)


@case(
    points=2,
    visibility="public",
    time_limit_s=10.0,  # 163,696 values cross the channel for counting
    ko="높이와 너비를 지키고 채널을 이어 붙이며, GoogLeNet의 3a에서 매개변수가 163,696개이다",
    en="keeps height and width and joins channels, with 163,696 parameters in 3a of GoogLeNet",
)
def test_shapes_and_count(submission):
    block = _cleared(submission.InceptionBlock(192, 64, 96, 128, 16, 32, 32))
    _check_shape(block(torch.zeros(2, 192, 5, 7)), (2, 256, 5, 7))
    _check_count(block, 163_696)
    block = _cleared(submission.InceptionBlock(3, 2, 4, 5, 1, 3, 6))
    _check_shape(block(torch.zeros(1, 3, 4, 1)), (1, 16, 4, 1))
    _check_count(block, 8 + (16 + 185) + (4 + 78) + 24)


@case(
    points=1,
    ko="네 갈래를 정해진 순서로 채널의 축에 잇는다",
    en="joins the four branches along the channels in the order asked for",
)
def test_order(submission):
    block = submission.InceptionBlock(3, 2, 6, 3, 7, 4, 5)
    # With weights of 0 each convolution gives its bias, here the length of it.
    block._apply(lambda tensor: tensor.new_full(tensor.shape, float(len(tensor)) if tensor.dim() == 1 else 0.0))
    channels = torch.tensor([2.0] * 2 + [3.0] * 3 + [4.0] * 4 + [5.0] * 5)
    check_close(block(torch.ones(2, 3, 3, 5)).detach(), channels[:, None, None].expand(2, 14, 3, 5))


@case(
    points=1,
    ko="풀링 갈래가 이미지 안의 값만 보고 최댓값을 고른다",
    en="takes the maximum of those values that lie in the image in the pooling branch",
    hint_ko="모든 값이 음수인 이미지의 테두리에서 최댓값이 무엇인지 생각하세요.",
    hint_en="Think of the maximum at the border of an image whose values are all negative.",
)
def test_pooling_branch(submission):
    block = submission.InceptionBlock(2, 1, 1, 1, 1, 1, 3)
    # Only the projection, the one tensor from 2 channels to 3, is not 0: it subtracts both channels.
    block._apply(lambda tensor: tensor.new_full(tensor.shape, -1.0 if tensor.shape[:2] == (3, 2) else 0.0))
    x = torch.tensor([[[[-1.0, -2.0, -3.0, -4.0]], [[-10.0, -20.0, -30.0, -40.0]]]])
    wanted = torch.tensor([[0.0] * 4] * 3 + [[11.0, 11.0, 22.0, 33.0]] * 3).reshape(1, 6, 1, 4)
    check_close(block(x).detach(), wanted)


@case(
    points=1,
    ko="3×3과 5×5 합성곱이 0으로 패딩하고 크기를 지킨다",
    en="pads the convolutions of 3 x 3 and 5 x 5 with zeros and keeps the size",
)
def test_padding(submission, reference, rng):
    # Nothing is negative here, so that ReLUs change nothing.
    block, twin = _twins(submission, reference, _draws(rng, is_positive=True), 2, 1, 2, 3, 4, 5, 1)
    for height, width in ((1, 1), (1, 6), (7, 4)):
        x = torch.from_numpy(rng.random((2, 2, height, width)))
        check_close(block(x).detach(), twin(x).detach())


@case(
    points=2,
    ko="여섯 합성곱의 뒤에 모두 렐루가 있다",
    en="puts a ReLU behind all six convolutions",
    hint_ko="1×1 합성곱으로 채널을 줄인 직후와, 갈래마다 끝을 확인하세요.",
    hint_en="Check right behind the 1 x 1 convolutions that reduce the channels, and the end of every branch.",
)
def test_random(submission, reference, rng):
    for sizes in ((3, 2, 4, 5, 1, 3, 6), (5, 1, 2, 7, 3, 4, 2), (1, 3, 5, 2, 6, 4, 7)):
        block, twin = _twins(submission, reference, _draws(rng), *sizes)
        x = _normal(rng, 2, sizes[0], 5, 6)
        check_close(block(x).detach(), twin(x).detach())


@case(
    points=1,
    ko="기울기가 네 갈래의 모든 매개변수와 입력에 흐른다",
    en="lets gradients flow to all parameters of the four branches and to the input",
)
def test_gradients(submission, reference, rng):
    block, twin = _twins(submission, reference, _draws(rng), 3, 2, 4, 5, 1, 7, 6)
    _check_gradients(block, twin, _normal(rng, 2, 3, 4, 5), rng)


@case(
    points=1,
    ko="float32에서도 계산하고, 입력을 바꾸지 않으며, 학습과 평가에서 같다",
    en="computes in float32 too, leaves its input alone, and is the same in training and evaluation",
)
def test_float32_and_modes(submission):
    block = submission.InceptionBlock(2, 1, 1, 1, 1, 1, 1)
    block._apply(_constant(0.5, -1.0))
    # One pixel with the channels 2 and 6: 4 - 1 = 3 behind each 1 x 1, and 1.5 - 1 behind the larger kernels.
    x = torch.tensor([2.0, 6.0]).reshape(1, 2, 1, 1)
    wanted = torch.tensor([3.0, 0.5, 0.5, 3.0]).reshape(1, 4, 1, 1)
    for mode in (block.train, block.eval):
        mode()
        check_close(check_unchanged(block, x).detach(), wanted)


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
    pair = submission.InceptionBlock(*sizes), reference.InceptionBlock(*sizes)
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
