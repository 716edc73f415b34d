"""Suite of ch11_cnn/residual_block.

What a student calls the layers, and in which order they are made, is free. So nothing goes by names: Module._apply,
which double() and to() are made of, hands every parameter and buffer to a function and keeps what that returns, and
the functions here choose values by the shape alone.

Tensors of one shape get equal values: the scale, shift, mean and variance of a batch normalization are one vector, and
a positive one. Once a block was trained they differ. Tolerances: the defaults. Values are compared in float64, where
another order of summation changes them by some 1e-15 of their size, far within rtol 1e-7. In two float32 cases with
round numbers rtol and atol are 1e-4, since eps changes these by some 1e-5.
"""

import numpy as np
import torch

from grader.testing import case, check_close, check_true, check_unchanged


@case(
    points=1,
    visibility="public",
    ko="매개변수가 모두 0이면 지름길로 온 입력에 렐루만 남는다",
    en="gives the ReLU of what comes through the short cut while all parameters are 0",
)
def test_smallest(submission):
    block = submission.ResidualBlock(1, 1)
    block._apply(torch.zeros_like)
    x = torch.tensor([[[[-1.0, 2.0], [3.0, -4.0]]]])
    check_close(block(x).detach(), torch.tensor([[[[0.0, 2.0], [3.0, 0.0]]]]), input=x)


@case(
    points=1,
    visibility="public",
    time_limit_s=10.0,  # 304,128 values cross the channel for counting
    ko="두 지름길의 출력이 설명의 모양과 매개변수의 수를 갖는다",
    en="has the shapes and the numbers of parameters of the examples with either short cut",
)
def test_examples(submission):
    x = torch.zeros(2, 64, 7, 5)
    for sizes, shape, count in (((64, 64), (2, 64, 7, 5), 73_984), ((64, 128, 2), (2, 128, 4, 3), 230_144)):
        block = _cleared(submission.ResidualBlock(*sizes))
        _check_shape(block(x), shape)
        _check_count(block, count)


@case(
    points=1,
    ko="모양이 바뀔 때에만 지름길에 1×1 합성곱을 둔다",
    en="has a 1 x 1 convolution in the short cut exactly when the shape changes",
)
def test_kind_of_shortcut(submission):
    for c, m, stride in ((5, 5, 1), (5, 5, 2), (3, 5, 1), (5, 3, 3)):
        block = _cleared(submission.ResidualBlock(c, m, stride))
        _check_shape(block(torch.zeros(2, c, 6, 4)), (2, m, 5 // stride + 1, 3 // stride + 1))
        main = 9 * c * m + 9 * m * m + 4 * m
        _check_count(block, main if (c, stride) == (m, 1) else main + c * m + 2 * m)


@case(
    points=1,
    ko="렐루가 더한 뒤에 있어서 본선이 입력에서 뺄 수 있다",
    en="applies the ReLU behind the sum, so that the main path can subtract from the input",
)
def test_relu_behind_the_sum(submission):
    # With weights of 0, and 4 for the scale, shift, mean and variance, bn2 gives 4 - 4 * 4 / 2 = -4 in evaluation;
    # eps changes the root by 1e-6 of it. A projection gives -4 as well.
    x = torch.tensor([[-3.0, 0.0, 3.0], [5.0, 9.0, 4.5]]).reshape(1, 1, 2, 3)
    block = submission.ResidualBlock(1, 1)
    block._apply(_constant(0.0, 4.0))
    block.eval()
    check_close(block(x).detach(), torch.relu(x - 4), rtol=1e-4, atol=1e-4)
    projecting = submission.ResidualBlock(1, 2, 2)
    projecting._apply(_constant(0.0, 4.0))
    projecting.eval()
    check_close(projecting(x).detach(), torch.zeros(1, 2, 1, 2), rtol=1e-4, atol=1e-4)


@case(
    points=1,
    ko="항등 지름길의 블록이 평가에서 식과 같다",
    en="follows the formula in evaluation with an identity short cut",
)
def test_identity(submission, reference, rng):
    for channels in (1, 4):
        block, twin = _twins(submission, reference, _draws(rng), channels, channels)
        x = _normal(rng, 3, channels, 5, 4)
        check_close(block.eval()(x).detach(), twin.eval()(x).detach())


@case(
    points=1,
    ko="투영 지름길의 블록이 평가에서 식과 같다",
    en="follows the formula in evaluation with a projection",
)
def test_projection(submission, reference, rng):
    for sizes in ((3, 5, 1), (4, 4, 2), (5, 2, 3), (2, 3, 2)):
        block, twin = _twins(submission, reference, _draws(rng), *sizes)
        x = _normal(rng, 2, sizes[0], 7, 4)
        check_close(block.eval()(x).detach(), twin.eval()(x).detach())


@case(
    points=1,
    ko="학습에서는 배치의 평균과 분산으로 정규화한다",
    en="normalises with the mean and variance of the batch in training",
)
def test_training(submission, reference, rng):
    for sizes in ((4, 4, 1), (3, 5, 2)):
        block, twin = _twins(submission, reference, _draws(rng), *sizes)
        x = _normal(rng, 3, sizes[0], 5, 6)
        check_close(block.train()(x).detach(), twin.train()(x).detach())


@case(
    points=1,
    after=("test_training",),
    ko="학습에서 모은 이동 평균을 평가에서 쓴다",
    en="uses the running averages of training in evaluation",
)
def test_running_averages(submission, reference, rng):
    for sizes in ((3, 3, 1), (2, 4, 2)):
        block, twin = _twins(submission, reference, _draws(rng), *sizes)
        for _ in range(3):
            x = 2 * _normal(rng, 4, sizes[0], 5, 3) + 1
            block(x)
            twin(x)
        x = _normal(rng, 1, sizes[0], 4, 5)
        check_close(block.eval()(x).detach(), twin.eval()(x).detach())


@case(
    points=1,
    ko="기울기가 모든 매개변수에, 그리고 지름길로도 입력에 흐른다",
    en="lets gradients flow to all parameters, and to the input through the short cut as well",
)
def test_gradients(submission, reference, rng):
    for sizes in ((3, 3, 1), (2, 4, 2)):
        block, twin = _twins(submission, reference, _draws(rng), *sizes)
        _check_gradients(block, twin, _normal(rng, 3, sizes[0], 5, 4), rng)
    # With parameters of 0 the main path lets nothing through, and what x gets has come the short way.
    block = submission.ResidualBlock(2, 2)
    block.double()
    block._apply(torch.zeros_like)
    x = _normal(rng, 2, 2, 3, 4).requires_grad_()
    weights = _normal(rng, 2, 2, 3, 4)
    (block(x) * weights).sum().backward()
    check_close(x.grad, weights * (x.detach() > 0))


@case(
    points=1,
    ko="입력을 바꾸지 않고 float32에서도 계산한다",
    en="leaves its input alone and computes in float32 too",
)
def test_float32_and_input(submission):
    x = torch.tensor([[-2.0, 1.0, 3.0], [6.0, -5.0, 4.5]]).reshape(1, 1, 2, 3)
    block = submission.ResidualBlock(1, 1)
    # As in test_relu_behind_the_sum, and in training bn2 gives its shift, 4.
    block._apply(_constant(0.0, 4.0))
    check_close(check_unchanged(block.eval(), x).detach(), torch.relu(x - 4), rtol=1e-4, atol=1e-4)
    check_close(check_unchanged(block.train(), x).detach(), torch.relu(x + 4), rtol=1e-4, atol=1e-4)


def _constant(weight, bias):
    """Return a function that fills weights with one value and all vectors with another."""
    return lambda tensor: tensor.new_full(tensor.shape, bias if tensor.dim() == 1 else weight)


def _draws(rng):
    """Return a function that fills tensors by shape with draws; vectors with positive ones, as a variance must be."""
    seed = int(rng.integers(2**32))

    def fill(tensor):
        if tensor.dim() == 0:  # the number of batches seen
            return tensor
        draws = np.random.default_rng([seed, *tensor.shape])
        if tensor.dim() == 1:
            return torch.from_numpy(draws.uniform(0.5, 1.5, tensor.shape))
        return torch.from_numpy(draws.normal(size=tensor.shape) / np.sqrt(tensor[0].numel()))

    return fill


def _twins(submission, reference, fill, *sizes):
    """Return the student's block and the reference's in float64, filled by shape."""
    pair = submission.ResidualBlock(*sizes), reference.ResidualBlock(*sizes)
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
