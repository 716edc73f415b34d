"""Suite of ch02_torch/scale. Tolerances: the default of float32; the trained factor is within 1e-3 of its limit."""

import torch

from grader.testing import case, check_close, check_true


@case(points=1, visibility="public", ko="입력에 배율을 곱한다", en="multiplies its input by the factor")
def test_forward(submission):
    x = torch.tensor([1.0, 3.0])
    check_close(submission.Scale(2.0)(x).detach(), torch.tensor([2.0, 6.0]), input={"x": x})


@case(points=1, ko="배율이 유일한 매개변수이다", en="has the factor as its only parameter")
def test_parameter(submission):
    model = submission.Scale(0.5)
    parameters = list(model.parameters())
    check_true(
        len(parameters) == 1 and parameters[0].shape == (),
        ko="모양이 ()인 매개변수가 하나 있어야 합니다",
        en="there must be one parameter, of shape ()",
    )


@case(points=1, ko="기울기가 배율과 입력에 흐른다", en="lets gradients flow to the factor and to the input")
def test_gradients(submission):
    model = submission.Scale(2.0)
    x = torch.tensor([1.0, 3.0], requires_grad=True)
    model(x).sum().backward()
    check_close(x.grad, torch.tensor([2.0, 2.0]))
    check_close(model.factor.grad, torch.tensor(4.0))


@case(points=2, after=("test_parameter",), ko="옵티마이저로 배율을 배운다", en="learns the factor with an optimizer")
def test_trains(submission):
    model = submission.Scale()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    x = torch.tensor([1.0, -2.0, 0.5])
    for _ in range(40):
        optimizer.zero_grad()
        ((model(x) - 3.0 * x) ** 2).mean().backward()
        optimizer.step()
    check_close(model.factor.detach(), torch.tensor(3.0), rtol=1e-3)
